import type { PresenterCommand } from '#shared/stage/command.ts'
import { positionBeside, type Position } from '#shared/stage/position.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'

/** A press, and where it leads if it is accepted; `null` where it moves nothing. */
export interface Aimed {
  readonly command: PresenterCommand
  readonly leadsTo: Position | null
}

/**
 * A press goes on from where the one before it leads, `at`, although the line has not brought that back yet:
 * three presses on a slow line are three steps. It still says from where, so one that comes too late is refused.
 */
export function aimed(
  command: PresenterCommand,
  at: Position | null,
  stage: Pick<PresenterStage, 'slides'>,
): Aimed {
  if (command.kind === 'go') return { command, leadsTo: { slideId: command.to, built: 0 } }
  if (command.kind !== 'next' && command.kind !== 'back') return { command, leadsTo: at }
  const { slideId, built = 0 } = at ?? command.from
  const from = { slideId, built }
  const to = positionBeside(stage, from, command.kind === 'next' ? 1 : -1)
  return { command: { ...command, from }, leadsTo: to ?? from }
}
