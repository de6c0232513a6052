import { fontsIn } from '#shared/compose/fontsUsed.ts'
import { ownNameOf } from '#shared/model/font.ts'
import { isBlank, noText, plainText } from '#shared/model/richText.ts'
import { cutText } from '#shared/model/characters.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { ImportedDeck, ImportedSlide } from './importedDeck.ts'
import { proposedOwners, type ProposedOwner } from './proposedOwners.ts'

/** What is said of a deck that came in before its slides are looked at. */
export interface ImportSummary extends Pick<
  ImportedDeck,
  'title' | 'language' | 'theme' | 'fresh' | 'remarks' | 'file' | 'margins'
> {
  readonly layouts: readonly LayoutId[]
  /** One for each slide, in their order. */
  readonly slides: readonly SlideSummary[]
  readonly counts: { readonly pictures: number; readonly tables: number; readonly charts: number }
  /** Fonts that are none of Duodeck's own: drawn in a stand-in unless the workspace brought them. */
  readonly fonts: readonly string[]
  readonly proposed: readonly ProposedOwner[]
}

export interface SlideSummary {
  /** Its title, or the first words on it; empty where there are none. */
  readonly title: string
  readonly isHidden: boolean
  readonly remarks: number
  readonly comments: number
  readonly hasNotes: boolean
}

export function importSummary(deck: ImportedDeck): ImportSummary {
  const { title, language, theme, fresh, remarks, layouts, slides, file, margins } = deck
  const blocks = slides.flatMap((slide) => slide.blocks)
  const count = (kind: string): number => blocks.filter((block) => block.kind === kind).length
  const fonts = [...fontsIn(slides), ...fontsIn(layouts), ...fontsIn(theme.text)]
  const named = [...fonts, theme.fonts.heading, theme.fonts.body].flatMap((font) => ownNameOf(font) ?? [])
  return {
    title,
    ...(language !== undefined && { language }),
    theme,
    ...(fresh && { fresh }),
    remarks,
    layouts: layouts.map(({ id }) => id),
    slides: slides.map((slide) => ({
      title: slide.title || firstWords(slide),
      isHidden: slide.hidden === true,
      remarks: slide.remarks.length,
      comments: slide.comments.length,
      hasNotes: !isBlank(slide.notes),
    })),
    counts: { pictures: count('image'), tables: count('table'), charts: count('chart') },
    fonts: [...new Set(named)].sort(),
    proposed: proposedOwners(deck),
    ...(file !== undefined && { file }),
    ...(margins && { margins }),
  }
}

/** Characters of words that stand for a title. */
const titleLength = 80

function firstWords({ blocks }: ImportedSlide): string {
  const said = blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'shape' ? plainText(block.body?.text ?? noText).trim() : [],
  )
  const first = said.find((words) => words !== '') ?? ''
  return cutText(first.replaceAll(/\s+/g, ' '), titleLength)
}
