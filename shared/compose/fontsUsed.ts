import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { ownNameOf } from '../model/font.ts'
import type { Theme } from '../model/theme.ts'
import { memoOf } from './memo.ts'

const seenOn = memoOf<object, ReadonlySet<string>>()

/**
 * The names of the fonts that a deck's words are set in and that a workspace brought, in their order. It looks at
 * whatever says `font`, so that a new kind of block needs nothing here; at each slide and each block once for as long
 * as they stay.
 */
export function ownFontsUsed({
  theme,
  slides,
  layouts = [],
}: Pick<ComposedDeck, 'theme' | 'slides' | 'layouts'>): readonly string[] {
  const pages = [...slides, ...layouts].flatMap((page) => [...seenOn(page, [], () => fontsOn(page))])
  const { heading, body } = theme.fonts
  const ofTheme = [heading, body, ...rolesIn(theme)]
  const names = new Set([...pages, ...ofTheme].flatMap((font) => ownNameOf(font) ?? []))
  return [...names].sort()
}

const fontsOn = ({ blocks, ...page }: ComposedSlide): ReadonlySet<string> =>
  new Set(
    [fontsIn(page), ...blocks.map((block) => seenOn(block, [], () => fontsIn(block)))].flatMap((fonts) => [
      ...fonts,
    ]),
  )

const rolesIn = ({ text }: Theme) => Object.values(text).map(({ font }) => font)

/** Whatever says `font` in a part of a deck, `heading` and `body` too. */
export function fontsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if (key === 'font' && typeof part === 'string') found.add(part)
    else fontsIn(part, found)
  }
  return found
}
