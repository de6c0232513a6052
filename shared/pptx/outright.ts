import { themeColors } from '../model/color.ts'
import { familyName } from '../model/font.ts'
import type { Theme } from '../model/theme.ts'
import type { PlanColor } from './plan.ts'
import { hexDigits, schemeNames } from './planColor.ts'

/**
 * For a plan whose file has another theme, `there`: what refers to a colour or a font that the deck has otherwise says
 * it outright. The place that something stands in is the file's own and stays.
 */
export function outright(theme: Theme, there: Theme): <Plan>(plan: Plan) => Plan {
  const colors = new Map<string, PlanColor>(
    themeColors.flatMap((name) => {
      const rgb = hexDigits(theme.colors[name])
      return rgb === hexDigits(there.colors[name]) ? [] : [[schemeNames[name], { rgb }] as const]
    }),
  )
  const fonts = new Map<string, string>(
    (['heading', 'body'] as const).flatMap((name) => {
      const own = familyName(theme.fonts[name])
      const isSame = own === familyName(there.fonts[name])
      return isSame ? [] : [[name === 'heading' ? '+mj-lt' : '+mn-lt', own] as const]
    }),
  )
  if (colors.size === 0 && fonts.size === 0) return (plan) => plan
  const said = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => said(one))
    if (typeof value === 'string') return key === 'typeface' ? (fonts.get(value) ?? value) : value
    if (typeof value !== 'object' || value === null) return value
    if ('scheme' in value && typeof value.scheme === 'string') return colors.get(value.scheme) ?? value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, name === 'place' ? one : said(one, name)]),
    )
  }
  return <Plan>(plan: Plan) => said(plan) as Plan
}
