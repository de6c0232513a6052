import { move, transferableSymbol, valueSymbol } from 'piscina'
import { importPptx } from './importPptx.ts'
import { memoryOf, packed, type PackedImport } from './packedImport.ts'
import { NotImported, type ImportRefusal } from './read/refusals.ts'
import { ReadingProgress } from './readingProgress.ts'

export interface ImportWork {
  readonly bytes: Uint8Array
  readonly name: string
  readonly progress: SharedArrayBuffer
}

/** What a worker answers. A class does not survive the way between threads, so a refusal is a value here. */
export type ImportAnswer = PackedImport | ImportRefusal

/** What the import's worker threads do: slides and pictures are handed over, not copied. */
export async function work({ bytes, name, progress }: ImportWork): Promise<ImportAnswer> {
  const said = new ReadingProgress(progress)
  try {
    const file = packed(await importPptx({ bytes, name }, (slide, slides) => said.say(slide, slides)))
    return move({ [transferableSymbol]: memoryOf(file), [valueSymbol]: file }) as unknown as PackedImport
  } catch (error) {
    if (error instanceof NotImported) return error.why
    throw error
  }
}
