import { move, transferableSymbol, valueSymbol } from 'piscina'
import { importPptx } from './importPptx.ts'
import { importTemplate } from './importTemplate.ts'
import { memoryOf, packed, type PackedImport } from './packedImport.ts'
import { memoryOfTemplate, packedTemplate, type PackedTemplate } from './packedTemplate.ts'
import { NotImported, type ImportRefusal } from './read/refusals.ts'
import { ReadingProgress } from './readingProgress.ts'

/** What a file can be read as, and what comes of it. */
export interface ReadAs {
  deck: PackedImport
  template: PackedTemplate
}

export interface ImportWork {
  readonly as: keyof ReadAs
  readonly bytes: Uint8Array
  readonly name: string
  readonly progress: SharedArrayBuffer
}

/** What a worker answers. A class does not survive the way between threads, so a refusal is a value here. */
export type ImportAnswer = ReadAs[keyof ReadAs] | ImportRefusal

/** What the import's worker threads do: all that is large is handed over, not copied. */
export async function work({ as, bytes, name, progress }: ImportWork): Promise<ImportAnswer> {
  const said = new ReadingProgress(progress)
  const tell = (slide: number, slides: number): void => said.say(slide, slides)
  try {
    if (as === 'template') {
      const template = packedTemplate(await importTemplate({ bytes }, tell), bytes)
      return handedOver(template, memoryOfTemplate(template))
    }
    const file = packed(await importPptx({ bytes, name }, tell))
    return handedOver(file, memoryOf(file))
  } catch (error) {
    if (error instanceof NotImported) return error.why
    throw error
  }
}

const handedOver = <T extends object>(value: T, memory: readonly ArrayBuffer[]): T =>
  move({ [transferableSymbol]: memory, [valueSymbol]: value }) as unknown as T
