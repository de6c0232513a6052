import { isColor } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import { aligns } from '#shared/model/richText.ts'
import { styleBounds, type TextStyle } from '#shared/model/theme.ts'

/** What is set and valid of a text style; the rest is absent. */
export function readStyle(get: (key: keyof TextStyle) => unknown): Partial<TextStyle> {
  const [font, color, align] = [get('font'), get('color'), aligns.find((known) => known === get('align'))]
  const style: Record<string, unknown> = {}
  if (isFont(font)) style['font'] = font
  if (isColor(color)) style['color'] = color
  if (align) style['align'] = align
  for (const key of ['bold', 'italic', 'capitals'] as const)
    if (typeof get(key) === 'boolean') style[key] = get(key)
  for (const [key, [low, high]] of Object.entries(styleBounds)) {
    const value = get(key as keyof typeof styleBounds)
    if (typeof value === 'number' && Number.isFinite(value)) style[key] = Math.min(high, Math.max(low, value))
  }
  return style
}
