/** Two letters for a face: first and last word's, or the first two of a single word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first = '?'] = words
  const last = words.length > 1 ? words[words.length - 1]! : ''
  const letters = last ? [...first][0]! + [...last][0]! : [...first].slice(0, 2).join('')
  return letters.toLocaleUpperCase()
}
