/**
 * How well what someone typed fits a text, 0 (not at all) to 1: every word typed must be in it, and the start of
 * the text or of a word counts more than the middle.
 */
export function matchScore(typed: string, text: string): number {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const inside = text.toLocaleLowerCase()
  if (words.length === 0) return 1
  const scores = words.map((word) => wordScore(word, inside))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function wordScore(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (at === 0) return 1
  return new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(text) ? 0.8 : 0.4
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
