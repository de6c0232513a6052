import { maxListLevel } from '../model/richText.ts'
import type { Paragraph, RichText } from '../model/richText.ts'

interface Run {
  readonly startAt: number
  readonly last: number
}

/**
 * The number that each item's run of items starts at. PowerPoint counts by itself: items in a row that name
 * the same start continue each other, also across a nested list, and someone who adds an item later gets the
 * rest renumbered. Whatever interrupts a run on its level ends it.
 */
export function numberStarts(text: RichText): readonly number[] {
  const runs: (Run | undefined)[] = []
  return text.map((paragraph) => {
    const level = listLevel(paragraph)
    runs.length = Math.min(runs.length, level + 1)
    const { list } = paragraph
    if (list?.kind !== 'number' || list.ordinal === null) {
      if (level >= 0) runs[level] = undefined
      return 1
    }
    const before = runs[level]
    // PowerPoint does not count an empty item, nor show its number.
    if (paragraph.inlines.length === 0) return firstNumber(before?.startAt ?? list.ordinal)
    const startAt = before && list.ordinal === before.last + 1 ? before.startAt : list.ordinal
    runs[level] = { startAt, last: list.ordinal }
    return firstNumber(startAt)
  })
}

/** PowerPoint takes whole numbers from 1 to 32,767. */
const firstNumber = (ordinal: number): number => Math.min(32_767, Math.max(1, Math.round(ordinal) || 1))

/** -1 outside any list. */
export function listLevel({ list }: Paragraph): number {
  if (list === null) return -1
  return Math.min(maxListLevel, Math.max(0, Math.round(list.level) || 0))
}
