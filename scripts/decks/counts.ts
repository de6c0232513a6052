import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { isBlank } from '#shared/model/richText.ts'

export interface Counts {
  readonly slides: number
  readonly hidden: number
  readonly layouts: number
  readonly pictures: number
  readonly tables: number
  readonly charts: number
  readonly groups: number
  readonly lines: number
  readonly notes: number
  readonly comments: number
}

export function countsOf({ slides, layouts = [] }: ComposedDeck, deck: ImportedDeck): Counts {
  const blocks = slides.flatMap((slide) => slide.blocks)
  const ofKind = (kind: string): number => blocks.filter((block) => block.kind === kind).length
  return {
    slides: slides.length,
    hidden: slides.filter(({ hidden }) => hidden).length,
    layouts: layouts.length,
    pictures: blocks.flatMap((block) => partsOf(block).pictures).filter(({ picture }) => picture).length,
    tables: ofKind('table'),
    charts: ofKind('chart'),
    groups: new Set(blocks.flatMap(({ groups = [] }) => groups)).size,
    lines: ofKind('line'),
    notes: slides.filter(({ points }) => !isBlank(points)).length,
    comments: deck.slides.reduce((sum, { comments }) => sum + comments.length, 0),
  }
}
