import { dashes, isColor, type Color, type Paint, type Pattern, type Stroke } from '#shared/model/color.ts'
import { asNumber, asOneOf, asRecord } from './guards.ts'

/** Paints and strokes as documents hold them: each is one plain value. `null` for what is none. */
export function readPaint(value: unknown): Paint | null {
  const stored = asRecord(value)
  if (stored?.['kind'] === 'solid' && isColor(stored['color'])) {
    const pattern = readPattern(stored['pattern'])
    const alpha = asNumber(stored['alpha'], 1, 0, 1)
    return { kind: 'solid', color: stored['color'], alpha, ...(pattern && { pattern }) }
  }
  const [from, to] = [stored?.['from'], stored?.['to']]
  if (stored?.['kind'] === 'gradient' && isColor(from) && isColor(to)) {
    return { kind: 'gradient', angle: asNumber(stored['angle'], 45, -360, 360), from, to }
  }
  return null
}

function readPattern(value: unknown): Pattern | null {
  const stored = asRecord(value)
  const [name, front, behind] = [stored?.['name'], stored?.['front'], stored?.['behind']]
  if (typeof name !== 'string' || !/^[a-z][a-zA-Z0-9]{2,15}$/.test(name)) return null
  return isColor(front) && isColor(behind) ? { name, front, behind } : null
}

export const readColor = (value: unknown): Color | null => (isColor(value) ? value : null)

export function readStroke(value: unknown): Stroke | null {
  const stored = asRecord(value)
  if (!stored || !isColor(stored['color'])) return null
  const width = asNumber(stored['width'], 1, 0, 100)
  const dash = asOneOf(stored['dash'], dashes, 'solid')
  return width > 0 ? { color: stored['color'], width, dash } : null
}
