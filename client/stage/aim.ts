import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'

/** A press, and where it leads if it is accepted; `null` where it moves nothing. */
export interface Aimed {
  readonly command: PresenterCommand
  readonly leadsTo: SlideId | null
}

/**
 * A press goes on from where the one before it leads, `at`, although the line has not brought that back yet:
 * three presses on a slow line are three slides. It still says from where, so one that comes too late is refused.
 */
export function aimed(
  command: PresenterCommand,
  at: SlideId | null,
  { slides }: Pick<PresenterStage, 'slides'>,
): Aimed {
  if (command.kind === 'go') return { command, leadsTo: command.to }
  if (command.kind !== 'next' && command.kind !== 'back') return { command, leadsTo: at }
  const from = at ?? command.from
  const here = slides.findIndex(({ id }) => id === from)
  const to = slides[here + (command.kind === 'next' ? 1 : -1)]
  return { command: { ...command, from }, leadsTo: to?.id ?? from }
}
