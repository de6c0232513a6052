import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One folder for whatever a run of the tests puts aside: workers and the servers they start take `TMPDIR` from here,
 * so that nothing stays behind, not even of a test that was broken off.
 */
export default async function temporaryRoot(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'duodeck-run-'))
  process.env['TMPDIR'] = folder
  return () => rm(folder, { recursive: true, force: true })
}
