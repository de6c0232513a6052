import { open } from 'node:fs/promises'

/**
 * Writes a value for a process as JSON, the entries of its one long list apart: in one piece, as in one message, it would
 * hold everybody else up.
 */
export async function writeByEntries<List extends string>(
  path: string,
  list: List,
  { [list]: entries, ...rest }: { readonly [key in List]: readonly object[] },
): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.write(`{"${list}":[`)
    for (const [at, entry] of entries.entries()) await file.write((at > 0 ? ',' : '') + JSON.stringify(entry))
    const others = JSON.stringify(rest).slice(1)
    await file.write(others === '}' ? ']}' : `],${others}`)
  } finally {
    await file.close()
  }
}
