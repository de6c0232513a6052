import type { ListItem } from '#shared/model/richText.ts'
import type { ParagraphFormats } from './richTextFormats.ts'

/**
 * Counts the items of lists as they follow each other. An item goes on from the one before it on its level, past
 * deeper ones; a paragraph outside any list, and one of the other kind, begin anew. An empty item has the number
 * that it will show once it has words, and the next one has it too, as PowerPoint counts.
 */
export class ListCount {
  readonly #levels: ({ kind: ListItem['kind']; last: number } | undefined)[] = []

  /** The number of the next item of this kind on this level, if nothing else is said. */
  expectedAt({ kind, level }: Pick<ListItem, 'kind' | 'level'>): number {
    const before = this.#levels[level]
    return before?.kind === kind ? before.last + 1 : 1
  }

  /** Goes past a paragraph and says which item of a list it is; `null`: it is in none. */
  pass(list: ParagraphFormats['list'], isEmpty: boolean): ListItem | null {
    if (!list) {
      this.#levels.length = 0
      return null
    }
    const { kind, level, start, more } = list
    this.#levels.length = Math.min(this.#levels.length, level + 1)
    if (more && this.#levels[level]) return { kind, level, ordinal: null }
    const ordinal = start ?? this.expectedAt(list)
    this.#levels[level] = { kind, last: isEmpty ? ordinal - 1 : ordinal }
    return { kind, level, ordinal }
  }
}
