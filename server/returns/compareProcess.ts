import sharp from 'sharp'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { fileChanges, type FileChanges, type MadeSlide } from '#shared/returns/fileChanges.ts'
import { fileSlide, type FileSlide, type Thumb } from '#shared/returns/fileSlide.ts'
import { maybeCopy, writeCopy } from '../frozen/copy.ts'
import { draftSlides } from '../imports/draftCopies.ts'
import { blockMark } from '../pptx/blockMark.ts'
import { exportPptx } from '../pptx/exportPptx.ts'
import { importPptx } from '../pptx/importPptx.ts'
import { readTask, type ExportTaskOnDisk } from '../pptx/taskOnDisk.ts'
import { doTasks } from '../processes/doTasks.ts'
import { fileChangeCopies } from './returnCopies.ts'

export interface FilesToCompare {
  /** By which the file is known. */
  readonly file: string
  /**
   * Of what it was made. It is made once more, and what it says is read as the returned one is, so that a reader's ways are
   * no changes.
   */
  readonly asMade: ExportTaskOnDisk
  /** Of the returned one, as the draft keeps them. */
  readonly slides: readonly string[]
  /** Where its pictures lie, by what its blocks call them. */
  readonly pictures: Readonly<Record<string, string>>
}

/** The changes as a copy; `null`: the two cannot be held against each other. */
export type CompareAnswer = string | null

doTasks<FilesToCompare, CompareAnswer>(async ({ file, asMade: told, slides, pictures }) => {
  const asMade = await readTask(told)
  const made = asMade.deck.slides
  const read = await importPptx({ bytes: await exportPptx(asMade), name: '' })
  const { deck } = read
  const returned = slides.flatMap((copy) => maybeCopy(draftSlides, copy) ?? [])
  if (deck.slides.length !== made.length || returned.length !== slides.length) return null
  const [wasThumbs, thumbs] = [await thumbsOf(read.pictures), await thumbsOf(Object.entries(pictures))]
  const before = deck.slides.map((slide, at) => madeSlide(file, made[at]!, fileSlide(slide, wasThumbs)))
  const after = returned.map((slide) => fileSlide(slide, thumbs))
  const changes: FileChanges = fileChanges(before, after)
  return writeCopy(fileChangeCopies, changes)
})

const madeSlide = (
  file: string,
  { id, blocks, beneath = [] }: ComposedSlide,
  slide: FileSlide,
): MadeSlide => ({
  id,
  slide,
  blocks: new Map([...beneath, ...blocks].map((block) => [blockMark(file, block.id), block])),
})

/** `pictures`: bytes, or where they lie. What cannot be looked at is left out. */
async function thumbsOf(
  pictures: Iterable<readonly [string, Uint8Array | string]>,
): Promise<ReadonlyMap<string, Thumb>> {
  const thumbs = new Map<string, Thumb>()
  for (const [key, picture] of pictures) {
    const small = sharp(picture).flatten({ background: '#ffffff' }).toColourspace('srgb')
    const thumb = await small
      .resize(16, 16, { fit: 'fill' })
      .raw()
      .toBuffer()
      .catch(() => null)
    if (thumb) thumbs.set(key, thumb)
  }
  return thumbs
}
