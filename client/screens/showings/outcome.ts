import type { StageReport } from '#shared/protocol/stage.ts'
import { showTime } from '#shared/stage/breaks.ts'
import { clockText } from '#client/stage/words.ts'

/** What to say first of a showing, in a sentence that belongs to all of its presenters. */
export function outcome({ stage, until }: Pick<StageReport, 'stage' | 'until'>): string {
  if (stage.startedAt === null)
    return stage.endedAt === null ? 'Set, and not started.' : 'Called off before it began.'
  const took = showTime(stage, until)
  const together = stage.presenters.length > 1 ? 'together' : 'alone'
  if (stage.endedAt === null) return `On stage ${together} for ${clockText(took)}, and not ended yet.`
  const verb = stage.mode === 'rehearsal' ? 'Rehearsed' : 'Presented'
  return `${verb} ${together} in ${clockText(took)}${paceText(took, plannedLength({ stage }))}.`
}

/** Planned milliseconds of all slides; 0 when nothing is planned. */
export const plannedLength = ({ stage }: Pick<StageReport, 'stage'>): number =>
  stage.slides.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

function paceText(took: number, planned: number): string {
  if (planned === 0) return ''
  const over = Math.round((took - planned) / 1000) * 1000
  if (over === 0) return ', exactly as planned'
  return over > 0 ? `, ${clockText(over)} longer than planned` : `, ${clockText(-over)} under the plan`
}
