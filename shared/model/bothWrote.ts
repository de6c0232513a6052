import { changesBetween, pieces } from './wordChanges.ts'

/**
 * Whether two who began with `before` each wrote most of a text anew while they did not hear of each other. What a
 * merge of such texts says is what neither wrote. All as `plainText` writes them.
 */
export function bothWrote(before: string, mine: string, theirs: string): boolean {
  return mine !== theirs && isRewritten(before, mine) && isRewritten(before, theirs)
}

/** Over half of the words are gone; where there were none, any word is a new text. */
function isRewritten(before: string, after: string): boolean {
  const [was, now] = [words(before), words(after)]
  if (now.length === 0) return false
  const gone = changesBetween(was, now).reduce((sum, { removed }) => sum + removed, 0)
  return was.length === 0 || gone * 2 > was.length
}

const words = (text: string): readonly string[] => pieces(text).filter((piece) => piece.trim() !== '')
