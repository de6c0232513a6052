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
import { showTime } from '#shared/stage/breaks.ts'
import { shownDecks } from '#shared/stage/moments.ts'
import type { Stage, Time } from '#shared/stage/stage.ts'
import { maybeStage, readConcerns, readStage } from '../frozen/stageState.ts'
import { unreadableWords } from '../frozen/unreadable.ts'
import type { Live } from './live.ts'
import type { StageRows } from './stageRows.ts'
import type { AttendanceGapRow, AttendanceRow, StageRow } from '../database/tables/stages.ts'

/** What happened on a stage, for both sides alike. `now` is left out where nobody is on it any more. */
export async function reportOf(
  row: StageRow,
  { stageRows, attendance: attendanceRows, answers }: Pick<Live, 'stageRows' | 'attendance' | 'answers'>,
  { now, ...link }: Pick<StageSummary, 'watchUrl' | 'link'> & { readonly now: Time | null },
): Promise<StageReport> {
  const { cues: _, ...stage } = readStage(row)
  const [frozen, states, attendance, gaps, written] = await Promise.all([
    stageRows.maybeFrozenDeck(row.deck_hash),
    shownStates(stage, stageRows),
    attendanceRows.of(row.id),
    attendanceRows.gaps(row.id),
    answers.of(row.id),
  ])
  const away = new Map<string, AttendanceGapRow[]>()
  for (const gap of gaps) away.set(gap.member_id, [...(away.get(gap.member_id) ?? []), gap])
  return {
    workspaceId: row.workspace_id,
    summary: summaryOf(row, { ...link, watched: attendance.length }),
    stage,
    until: stage.endedAt ?? now ?? lastHeardOf(stage),
    deck: frozen?.deck ?? slidesOnly(stage),
    unreadable: frozen ? '' : unreadableWords('The deck, as it was shown,'),
    states,
    attendance: attendance.map((one) => attendanceOf(one, away.get(one.member_id) ?? [])),
    answers: written,
  }
}

export const summaryOf = (
  row: StageRow,
  { watchUrl, link, watched }: Pick<StageSummary, 'watchUrl' | 'link' | 'watched'>,
): StageSummary => {
  const stage = maybeStage(row)
  return {
    id: row.id,
    mode: row.mode,
    setAt: row.set_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    lasted: stage && stage.endedAt !== null ? showTime(stage, stage.endedAt) : null,
    presenters: stage?.presenters.map(({ name }) => name) ?? [],
    deckHash: row.deck_hash,
    reason: row.reason,
    concerns: readConcerns(row),
    watchUrl: row.ended_at === null ? watchUrl : null,
    link: row.ended_at === null ? link : null,
    watched,
  }
}

/** Of a stage that was left without an end: the last time that anything shows someone was there. */
const lastHeardOf = ({
  setAt,
  presenters,
  visits,
  moments,
}: Pick<Stage, 'setAt' | 'presenters' | 'visits' | 'moments'>): Time =>
  Math.max(
    setAt,
    ...presenters.map(({ awaySince }) => awaySince ?? setAt),
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

const attendanceOf = (
  { name, from_at, to_at }: AttendanceRow,
  gaps: readonly AttendanceGapRow[],
): Attendance => ({
  name,
  from: from_at,
  to: to_at,
  gaps: gaps.map((gap) => ({ from: gap.from_at, to: gap.to_at })),
})
