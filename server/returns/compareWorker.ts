import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { fileChanges, type FileChanges, type MadeSlide } from '#shared/returns/fileChanges.ts'
import { fileSlide } from '#shared/returns/fileSlide.ts'
import { maybeCopy, writeCopy } from '../frozen/copy.ts'
import { draftSlides } from '../imports/draftCopies.ts'
import { blockMark } from '../pptx/blockMark.ts'
import { importPptx } from '../pptx/importPptx.ts'
import { fileChangeCopies } from './returnCopies.ts'

export interface FilesToCompare {
  /** By which the file is known. */
  readonly file: string
  /** What it was made of, in its order. */
  readonly made: readonly ComposedSlide[]
  /** The file as it was made: what it says is read as the returned one is, so that a reader's ways are no changes. */
  readonly asMade: Uint8Array
  /** Of the returned one, as the draft keeps them. */
  readonly slides: readonly string[]
}

/** The changes as a copy; `null`: the two cannot be held against each other. */
export type CompareAnswer = string | null

/** What the thread does that compares files. */
export async function compare({ file, made, asMade, slides }: FilesToCompare): Promise<CompareAnswer> {
  const { deck } = await importPptx({ bytes: asMade, name: '' })
  const returned = slides.flatMap((copy) => maybeCopy(draftSlides, copy) ?? [])
  if (deck.slides.length !== made.length || returned.length !== slides.length) return null
  const before = deck.slides.map((slide, at) => madeSlide(file, made[at]!, slide))
  const changes: FileChanges = fileChanges(before, returned.map(fileSlide))
  return writeCopy(fileChangeCopies, changes)
}

const madeSlide = (
  file: string,
  { id, blocks, beneath = [] }: ComposedSlide,
  read: ImportedSlide,
): MadeSlide => ({
  id,
  slide: fileSlide(read),
  blocks: new Map([...beneath, ...blocks].map((block) => [blockMark(file, block.id), block])),
})
