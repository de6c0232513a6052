import type { StageReport } from '#shared/protocol/stage.ts'
import { showTime, timeInBreaks } from '#shared/stage/breaks.ts'
import { handovers } from '#shared/stage/moments.ts'
import { clockText } from '#client/stage/words.ts'
import { slidesShown, watchers } from './attendance.ts'
import { plannedLength } from './outcome.ts'

export interface Figure {
  readonly name: string
  readonly value: string
  readonly note: string
}

/** What a showing comes to in numbers; a rehearsal has no audience. */
export function figures(report: StageReport): readonly Figure[] {
  const { stage, deck, until } = report
  const planned = plannedLength(report)
  const all: Figure[] = [
    {
      name: 'Time',
      value: clockText(showTime(stage, until)),
      note: [planned > 0 ? `of ${clockText(planned)} planned` : 'nothing planned', breaksNote(report)]
        .filter(Boolean)
        .join(', '),
    },
    { name: 'Slides shown', value: String(slidesShown(report)), note: `of ${deck.slides.length}` },
    { name: 'Handovers', ...handoverFigure(report) },
  ]
  if (stage.mode === 'rehearsal') return all
  const came = watchers(report)
  const stayed = came.filter(({ to }) => to === null || to >= until - settling).length
  const open = stage.questions.filter(({ state }) => state !== 'answered').length
  return [
    ...all,
    {
      name: 'Watched by',
      value: String(came.length),
      note: came.length === 0 ? 'nobody came' : `${stayed} to the end`,
    },
    {
      name: 'Questions',
      value: String(stage.questions.length),
      note: stage.questions.length === 0 ? 'none asked' : open === 0 ? 'all answered' : `${open} left open`,
    },
  ]
}

/** Breaks are no part of it, and said all the same. */
const breaksNote = ({ stage, until }: StageReport): string => {
  const rested = timeInBreaks(stage, stage.setAt, until)
  return rested > 0 ? `without ${clockText(rested)} of break` : ''
}

/** Milliseconds around the end within which someone leaving has stayed. */
const settling = 2_000

function handoverFigure({ stage }: StageReport): Omit<Figure, 'name'> {
  const all = handovers(stage)
  const longest = Math.max(0, ...all.map(({ silence }) => silence))
  return {
    value: String(all.length),
    note: all.length === 0 ? 'one pair of hands' : `longest pause ${clockText(longest)}`,
  }
}
