import * as Y from 'yjs'
import { composeForTeam } from '#shared/compose/compose.ts'
import { takeTemplate, type NewerTemplate } from '#shared/docs/takeTemplate.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Design } from '#shared/model/design.ts'
import type { Pitch } from '#shared/model/pitch.ts'

/** A slide that a newer version of the template changes. */
export interface MovedSlide {
  readonly before: ComposedSlide
  readonly after: ComposedSlide
  /** Its place among the slides, from 1. */
  readonly number: number
  /** How many of its own blocks stand elsewhere. */
  readonly moved: number
}

/** A deck on a newer version of its template, beside what it is. */
export interface TemplateMoves {
  readonly now: ComposedDeck
  readonly then: ComposedDeck
  readonly slides: readonly MovedSlide[]
}

/** What taking a newer version would change, found on a copy of the document, which says `design`. `pitch`: the open client's, if one is. */
export function templateMoves(
  doc: Y.Doc,
  { design, pitch }: { readonly design: Design; readonly pitch: Pitch | null },
  newer: NewerTemplate,
): TemplateMoves {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const now = composeForTeam(design, pitch)
  takeTemplate(copy, newer)
  const then = composeForTeam(readDesign(copy), pitch)
  copy.destroy()
  const isSameTheme = JSON.stringify(now.theme) === JSON.stringify(then.theme)
  const slides = now.slides.flatMap((before, at): readonly MovedSlide[] => {
    const after = then.slides.find(({ id }) => id === before.id)
    if (!after || (isSameTheme && lookOf(before) === lookOf(after))) return []
    return [{ before, after, number: at + 1, moved: movedOn(before, after) }]
  })
  return { now, then, slides }
}

function movedOn(before: ComposedSlide, after: ComposedSlide): number {
  const frames = new Map(after.blocks.map(({ id, frame }) => [id, JSON.stringify(frame)]))
  return before.blocks.filter(({ id, frame }) => frames.get(id) !== JSON.stringify(frame)).length
}

/** What is drawn of a slide. Blocks beneath it are other ones in each version, whatever they look like. */
const lookOf = ({ background, beneath = [], blocks }: ComposedSlide): string =>
  JSON.stringify([background, beneath.map(bare), blocks.map(bare)])

function bare(block: ComposedBlock): object {
  const { id: _id, groups: _groups, filePlaceholder: _file, follows: _follows, ...look } = block
  return look
}
