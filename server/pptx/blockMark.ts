import { createHash } from 'node:crypto'
import { cutText } from '#shared/model/characters.ts'
import type { BlockId } from '#shared/model/ids.ts'

/**
 * How the shapes of a block are known again in one file: `#k3j9…` behind their names, which programs keep. Made of the
 * file's own id, it says nothing to whoever has the file, and nothing of another one.
 */
export const blockMark = (file: string, block: BlockId): string =>
  cutText(createHash('sha256').update(`${file}/${block}`).digest('hex'), 12)

const marked = /^(?:(.*)\s)?#([0-9a-f]{12})$/s

/** A shape's name apart from its mark; `null`: it has none. */
export function markedName(name: string): { readonly name: string; readonly mark: string | null } {
  const plain = name.trim()
  const [, own = '', mark = null] = marked.exec(plain) ?? []
  return mark === null ? { name: plain, mark } : { name: own, mark }
}
