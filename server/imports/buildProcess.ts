import * as Y from 'yjs'
import {
  buildImported,
  layoutWith,
  slideWith,
  type BuiltSlide,
  type OwnerChoices,
} from '#shared/content/buildImported.ts'
import { extended } from '#shared/content/extended.ts'
import type { ImportedDeck, ImportedSlide, Margins } from '#shared/content/importedDeck.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { isBlank, noText } from '#shared/model/richText.ts'
import type { Leftover } from '#shared/protocol/leftovers.ts'
import { documentBudget } from '#shared/protocol/documentBudget.ts'
import { type CopyKind, maybeCopy } from '../frozen/copy.ts'
import { deckSummary, pitchSummary } from '../library/summary.ts'
import { doTasks } from '../processes/doTasks.ts'
import { itemCount } from '../sync/itemCount.ts'
import { draftLayouts, draftPictures, draftSlides } from './draftCopies.ts'
import { leftoversOf } from './leftovers.ts'

export interface DeckToBuild extends Pick<ImportedDeck, 'language' | 'theme' | 'fresh' | 'remarks'> {
  readonly title: string
  /** As the draft keeps them. */
  readonly layouts: readonly string[]
  readonly slides: readonly string[]
  readonly pictures: string
  readonly choices: OwnerChoices
  /** What the file's slides leave free, where they are to use all of ours; `null`: they stand in the middle. */
  readonly extend: Margins | null
  readonly pitch: { readonly client: string; readonly notes: boolean } | null
}

export interface BuiltDeck {
  /** The design, a step each: applied one by one they hold nobody up. */
  readonly updates: readonly Uint8Array[]
  readonly summary: ReturnType<typeof deckSummary>
  /** `null`: none was wanted. */
  readonly pitch: {
    readonly update: Uint8Array
    readonly summary: ReturnType<typeof pitchSummary>
  } | null
  /** What the file says that neither has a place for. */
  readonly leftovers: readonly Leftover[]
}

/** `unreadable`: what is kept of the draft; `too-much`: more than a document takes. */
export type BuildAnswer = BuiltDeck | 'unreadable' | 'too-much'

doTasks<DeckToBuild, BuildAnswer>((task) => {
  const pictures = maybeCopy(draftPictures, task.pictures)
  const layouts = readAll(draftLayouts, task.layouts)
  const slides = readAll(draftSlides, task.slides)
  if (!layouts || !slides || !pictures) return 'unreadable'
  const { language, fresh, extend } = task
  const wide = <T extends LayoutForm | ImportedSlide>(form: T): T => (extend ? extended(form, extend) : form)
  const deck = {
    ...(language !== undefined && { language }),
    theme: task.theme,
    ...(fresh && { fresh }),
    layouts: layouts.map((layout) => wide(layoutWith(layout, pictures))),
    slides: slides.map((slide) => wide(slideWith(slide, pictures))),
  }
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  initDesign(doc, { title: task.title })
  const built = buildImported(doc, deck, task.choices)
  if (isTooMuch(updates)) return 'too-much'
  const design = readDesign(doc)
  const first = task.pitch && pitchOf(built, slides, task.pitch)
  const pitch = first && {
    update: Y.encodeStateAsUpdate(first),
    summary: pitchSummary(design, readPitch(first)),
  }
  const leftovers = leftoversOf({
    ...{ remarks: task.remarks, slides, ids: built.map(({ id }) => id) },
    hasNotes: task.pitch?.notes ?? false,
  })
  return { updates, summary: deckSummary(design), pitch, leftovers }
})

function readAll<T>(kind: CopyKind<T>, copies: readonly string[]): readonly T[] | null {
  const read: T[] = []
  for (const copy of copies) {
    const one = maybeCopy(kind, copy)
    if (one === null) return null
    read.push(one)
  }
  return read
}

function isTooMuch(updates: readonly Uint8Array[]): boolean {
  const bytes = updates.reduce((sum, { length }) => sum + length, 0)
  const items = updates.reduce((sum, update) => sum + itemCount(update, documentBudget.items), 0)
  return bytes > documentBudget.bytes || items > documentBudget.items
}

/** What stands in the slots is this client's, so it is in their pitch too; notes are talking points where they are wanted. */
function pitchOf(
  built: readonly BuiltSlide[],
  slides: readonly ImportedSlide[],
  { client, notes }: { readonly client: string; readonly notes: boolean },
): Y.Doc {
  const doc = new Y.Doc()
  initPitch(doc, { client })
  for (const [at, { id, blocks }] of built.entries()) {
    const said = slides[at]!.notes
    if (notes && !isBlank(said)) setPoints(doc, id, said)
    for (const { id: block, content } of blocks.filter(({ content }) => content.slot)) {
      const place = { block, part: '' }
      if (content.kind === 'image') setPicture(doc, place, content.picture ?? null)
      else if (content.kind === 'text' || content.kind === 'shape')
        setFill(doc, place, content.body?.text ?? noText)
    }
  }
  return doc
}
