import { listed } from '#shared/model/listed.ts'
import type { RehearsalMark } from '#shared/protocol/stage.ts'

/** Whether the pitch has been rehearsed as it is now, and by whom. */
export interface RehearsalWords {
  readonly title: string
  readonly details: string
}

export function rehearsalWords(mark: RehearsalMark | null, zone?: string): RehearsalWords {
  if (!mark) {
    return {
      title: 'Not rehearsed yet',
      details: 'A rehearsal records the time of every slide for the two of you',
    }
  }
  return {
    title: titleOf(mark),
    details: [dayAndTime(mark.startedAt, zone), byWhom(mark.presenters), ...whatIsMissing(mark)]
      .filter(Boolean)
      .join(', '),
  }
}

function titleOf({ fresh, changed, unseen }: RehearsalMark): string {
  if (fresh) return 'Rehearsed on this version'
  return changed === 0 && unseen > 0 ? 'Rehearsed in part' : 'Rehearsed before the latest changes'
}

function whatIsMissing({ fresh, slides, changed, unseen }: RehearsalMark): readonly string[] {
  if (fresh) return []
  if (changed + unseen === 0) return ['slides were moved or left out since']
  const of = (count: number, what: string) => (count > 0 ? [`${count} of ${slides} slides ${what}`] : [])
  return [...of(changed, 'changed since'), ...of(unseen, 'not gone through')]
}

const byWhom = (names: readonly string[]): string => (names.length === 0 ? '' : `by ${listed(names)}`)

function dayAndTime(at: string, timeZone?: string): string {
  const zone = { ...(timeZone !== undefined && { timeZone }) }
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...zone }).format(new Date(at))
  return `${format({ day: 'numeric', month: 'long' })}, ${format({ hour: '2-digit', minute: '2-digit' })}`
}
