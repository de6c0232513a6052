import type { Language } from '../model/language.ts'
import { isColor, themeColors } from '../model/color.ts'
import { familyName } from '../model/font.ts'
import type { ThemeColor } from '../model/color.ts'
import { defaultTheme } from '../model/theme.ts'
import type { Theme } from '../model/theme.ts'
import { cleanLine } from './cleanText.ts'
import { hexDigits } from './planColor.ts'
import { planParagraphStyle } from './planText.ts'
import type { PlanTheme, SchemeSlot } from './plan.ts'

const slots: Readonly<Record<ThemeColor, SchemeSlot>> = {
  text: 'dk1',
  background: 'lt1',
  text2: 'dk2',
  background2: 'lt2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  link: 'hlink',
}

/** `eastAsian`: the language of its East Asian words, if there are any. */
export const planTheme = (theme: Theme, eastAsian: Language | null = null): PlanTheme => ({
  name: cleanLine(theme.name) || defaultTheme.name,
  colors: planColors(theme),
  fonts: {
    major: cleanLine(familyName(theme.fonts.heading)),
    minor: cleanLine(familyName(theme.fonts.body)),
  },
  eastAsian,
  title: planParagraphStyle(theme.text.title),
  body: planParagraphStyle(theme.text.body),
})

/** A link that was followed keeps its colour: on a slide nobody should see where the presenter clicked. */
function planColors({ colors }: Theme): Readonly<Record<SchemeSlot, string>> {
  const digits = (color: ThemeColor) =>
    hexDigits(isColor(colors[color]) ? colors[color] : defaultTheme.colors[color])
  const named = themeColors.map((color) => [slots[color], digits(color)] as const)
  return { ...(Object.fromEntries(named) as Record<SchemeSlot, string>), folHlink: digits('link') }
}
