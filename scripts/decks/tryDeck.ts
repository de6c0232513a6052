import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { inspect } from 'node:util'
import { Refusal } from '#server/errors.ts'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import { Importer } from '#server/pptx/importer.ts'
import type { ImportedFile } from '#server/pptx/importPptx.ts'
import type { SlideFit } from '#shared/content/extended.ts'
import { proposedOwners } from '#shared/content/proposedOwners.ts'
import { composedDeck } from './composedDeck.ts'
import { differences } from './differences.ts'
import { countsOf, type Counts } from './counts.ts'
import { PictureFolder } from './pictureFolder.ts'
import { hiddenWords, recalled, wordsInFile, wordsOfDeck, type Recall } from './words.ts'

export type Tried = Refused | Opened | Failed

interface Refused {
  readonly kind: 'refused'
  readonly seconds: number
  readonly sentence: string
}

interface Failed {
  readonly kind: 'failed'
  readonly seconds: number
  readonly error: string
}

interface Opened {
  readonly kind: 'opened'
  readonly seconds: number
  readonly words: Recall
  readonly counts: Counts
  /** What the same deck had when it came back out of our own file, and what was not the same. */
  readonly again: { readonly words: Recall; readonly counts: Counts; readonly differences: readonly string[] }
  readonly remarks: readonly string[]
  /** What would be offered as another one for every client. */
  readonly offered: readonly string[]
}

/** A file through the whole way: in, out, and in again. */
export async function tryDeck(bytes: Uint8Array, name: string, fit: SlideFit): Promise<Tried> {
  const pictures = await PictureFolder.make()
  const importer = new Importer(pictures.path)
  const read = async (file: Uint8Array): Promise<ImportedFile> => {
    const path = join(pictures.path, 'file')
    await writeFile(path, file)
    return await importer.import({ path, name })
  }
  const began = performance.now()
  const seconds = (): number => Math.round(performance.now() - began) / 1000
  try {
    const first = await read(bytes)
    const took = seconds()
    const one = await composedDeck(first, pictures, fit)
    const origin = { state: 'tried', stage: null, file: null }
    const exported = await exportPptx({ deck: one, copy: 'presenter', origin, assetPaths: pictures.paths })
    const second = await read(exported)
    const two = await composedDeck(second, pictures, 'scale')
    return {
      kind: 'opened',
      seconds: took,
      words: recalled(wordsInFile(bytes), [...wordsOfDeck(one), ...hiddenWords(first)]),
      counts: countsOf(one, first.deck),
      again: {
        words: recalled(wordsInFile(exported), wordsOfDeck(two)),
        counts: countsOf(two, second.deck),
        differences: differences(one, two),
      },
      remarks: remarksOf(first),
      offered: proposedOwners(first.deck).map((one) =>
        one.kind === 'fact' ? `${one.fact}: ${one.words}` : one.name,
      ),
    }
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'import-failed')
      return { kind: 'refused', seconds: seconds(), sentence: error.message }
    return {
      kind: 'failed',
      seconds: seconds(),
      error: inspect(error),
    }
  } finally {
    await importer.close()
    await pictures.remove()
  }
}

const remarksOf = ({ deck }: ImportedFile): readonly string[] => [
  ...deck.remarks,
  ...deck.slides.flatMap(({ remarks }, at) => remarks.map((remark) => `slide ${at + 1}: ${remark}`)),
]
