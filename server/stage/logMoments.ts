import type { Moment, Stage } from '#shared/stage/stage.ts'
import type { Log } from '../log.ts'

/** What the log says of a moment; `null`: that is for the report alone. */
const words: Readonly<Record<Moment['kind'], string | null>> = {
  set: 'stage set',
  start: 'stage started',
  join: 'presenter joined',
  handover: 'baton handed over',
  take: 'newer deck taken',
  end: 'stage ended',
  blank: null,
  settle: null,
}

/** The moments of a stage that were not there `before`: ids, hashes and times, as a moment holds nothing else. */
export function logMoments(
  log: Log,
  { id, pitchId, moments }: Pick<Stage, 'id' | 'pitchId' | 'moments'>,
  before: readonly Moment[] = [],
): void {
  for (const moment of moments) {
    const { at: _, kind, ...facts } = moment
    if (words[kind] && !before.includes(moment)) log.info({ stageId: id, pitchId, ...facts }, words[kind])
  }
}
