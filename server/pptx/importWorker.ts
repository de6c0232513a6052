import { move, transferableSymbol, valueSymbol } from 'piscina'
import { importPptx, type ImportedFile, type ImportTask } from './importPptx.ts'
import { NotImported, type ImportRefusal } from './read/refusals.ts'

/** What a worker answers. A class does not survive the way between threads, so a refusal is a value here. */
export type ImportAnswer = ImportedFile | ImportRefusal

/** What the import's worker threads do: pictures are handed over, not copied. */
export async function work(task: ImportTask): Promise<ImportAnswer> {
  try {
    const file = await importPptx(task)
    const pictures = [...file.pictures.values()].map(({ buffer }) => buffer)
    return move({ [transferableSymbol]: pictures, [valueSymbol]: file }) as unknown as ImportedFile
  } catch (error) {
    if (error instanceof NotImported) return error.why
    throw error
  }
}
