import { solid } from '#shared/model/color.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { noText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import type {
  Attendance,
  ReportedStage,
  ShownState,
  StageReport,
  StageSummary,
} from '#shared/protocol/stage.ts'
import { shownDecks } from '#shared/stage/moments.ts'
import type { Stage, Time } from '#shared/stage/stage.ts'
import { maybeStage, readConcerns, readStage } from '../frozen/stageState.ts'
import { unreadableWords } from '../frozen/unreadable.ts'
import type { StageRows } from './stageRows.ts'
import type { AttendanceRow, StageRow } from '../database/tables/stages.ts'

/** What happened on a stage, for both sides alike. `now` is left out where nobody is on it any more. */
export async function reportOf(
  row: StageRow,
  rows: StageRows,
  { watchUrl, now }: { readonly watchUrl: string | null; readonly now: Time | null },
): Promise<StageReport> {
  const { cues: _, ...stage } = readStage(row)
  const [frozen, states, attendance] = await Promise.all([
    rows.maybeFrozenDeck(row.deck_hash),
    shownStates(stage, rows),
    rows.attendance(row.id),
  ])
  return {
    summary: summaryOf(row, { watchUrl, watched: attendance.length }),
    stage,
    until: stage.endedAt ?? now ?? lastHeardOf(stage),
    deck: frozen?.deck ?? slidesOnly(stage),
    unreadable: frozen ? '' : unreadableWords('The deck, as it was shown,'),
    states,
    attendance: attendance.map(attendanceOf),
  }
}

export const summaryOf = (
  row: StageRow,
  { watchUrl, watched }: Pick<StageSummary, 'watchUrl' | 'watched'>,
): StageSummary => ({
  id: row.id,
  mode: row.mode,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  presenters: maybeStage(row)?.presenters.map(({ name }) => name) ?? [],
  deckHash: row.deck_hash,
  reason: row.reason,
  concerns: readConcerns(row),
  watchUrl: row.ended_at === null ? watchUrl : null,
  watched,
})

/** Of a stage that was left without an end: the last time that anything shows someone was there. */
const lastHeardOf = ({
  startedAt,
  presenters,
  visits,
  moments,
}: Pick<Stage, 'startedAt' | 'presenters' | 'visits' | 'moments'>): Time =>
  Math.max(
    startedAt,
    ...presenters.map(({ awaySince }) => awaySince ?? startedAt),
    ...visits.map(({ from }) => from),
    ...moments.map(({ at }) => at),
  )

/** What the stage itself knows of a deck that cannot be read: how many slides it had, in which order. */
const slidesOnly = ({ slides }: Pick<Stage, 'slides'>): ComposedDeck => ({
  title: 'Deck that cannot be read',
  client: '',
  theme: defaultTheme,
  slides: slides.map(({ id }) => ({ ...blankSlide, id })),
  problems: [],
  parked: [],
})

const blankSlide: Omit<ComposedSlide, 'id'> = {
  title: '',
  section: '',
  background: solid('background2'),
  hidden: false,
  blocks: [],
  keyMessage: noText,
  points: noText,
}

const shownStates = (stage: ReportedStage, rows: StageRows): Promise<ShownState[]> =>
  Promise.all(
    shownDecks(stage).map(async ({ hash, from }) => {
      const frozen = await rows.maybeFrozenDeck(hash)
      const slides = frozen?.deck.slides ?? slidesOnly(stage).slides
      return { hash, from, slides: slides.map(({ id, title }) => ({ id, title })) }
    }),
  )

const attendanceOf = ({ name, from_at, to_at }: AttendanceRow): Attendance => ({
  name,
  from: from_at,
  to: to_at,
})
