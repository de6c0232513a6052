import { accept, ask, decline, offer, takeBackAsking, takeOver, withdraw } from './baton.ts'
import { arrive, leave, take } from './cast.ts'
import { catchUp } from './catchUp.ts'
import { pause, resume, start } from './clock.ts'
import {
  accepted,
  refused,
  type PresenterCommand,
  type ServerCommand,
  type StageInput,
  type StageResult,
} from './command.ts'
import { record } from './moments.ts'
import { closed, show, step } from './navigation.ts'
import { maybePresenter, type Stage, type Time, type UserId } from './stage.ts'
import { assign, cue, question, settle, vote } from './talk.ts'

/**
 * The stage after a command, one version later, or the reason why nothing changed. Pure: the server runs it,
 * stores the result if the version is still the one it started from, and only then tells anyone.
 */
export function reduce(stage: Stage, input: StageInput, now: Time): StageResult {
  if (stage.endedAt !== null) return refused('ended')
  const result = dispatch(stage, input, now)
  return result.ok ? accepted({ ...result.stage, version: stage.version + 1 }) : result
}

function dispatch(stage: Stage, input: StageInput, now: Time): StageResult {
  switch (input.by) {
    case 'presenter':
      return byPresenter(stage, input.actor, input.command, now)
    case 'audience':
      if (stage.startedAt === null) return refused('not-started')
      return input.command.kind === 'vote'
        ? vote(stage, input.actor, input.command.question)
        : question(stage, input.actor, input.command, now)
    case 'server':
      return byServer(stage, input.command, now)
  }
}

function byServer(stage: Stage, command: ServerCommand, now: Time): StageResult {
  switch (command.kind) {
    case 'arrive':
      return arrive(stage, command.presenter, now)
    case 'leave':
      return leave(stage, command, now)
    case 'take':
      return take(stage, command, now)
    case 'start':
      return start(stage, command, now)
    case 'end':
      return accepted(ended(stage, now))
  }
}

function byPresenter(stage: Stage, actor: UserId, command: PresenterCommand, now: Time): StageResult {
  if (!maybePresenter(stage, actor)) return refused('not-presenting')
  switch (command.kind) {
    case 'accept':
      return accept(stage, actor, now)
    case 'decline':
      return decline(stage, actor, now)
    case 'ask':
      return ask(stage, actor)
    case 'takeOver':
      return takeOver(stage, actor, now)
    case 'cue':
      return cue(stage, actor, command, now)
    case 'assign':
      return assign(stage, command.question, command.to)
    case 'settle':
      return settle(stage, actor, command, now)
    case 'withdraw':
      return actor === stage.driver ? withdraw(stage) : takeBackAsking(stage, actor)
    default:
      return actor === stage.driver ? byDriver(stage, command, now) : refused('not-driving')
  }
}

type DriverCommand = Extract<
  PresenterCommand,
  { kind: 'next' | 'back' | 'go' | 'blank' | 'pause' | 'resume' | 'catchUp' | 'offer' | 'end' }
>

/** Only these move what the audience sees, and only one person at a time may give them. */
function byDriver(stage: Stage, command: DriverCommand, now: Time): StageResult {
  if (stage.startedAt === null && !beforeStart.includes(command.kind)) return refused('not-started')
  switch (command.kind) {
    case 'next':
      return step(stage, command.from, 1, now)
    case 'back':
      return step(stage, command.from, -1, now)
    case 'go':
      return show(stage, { slideId: command.to, built: 0 }, now)
    case 'blank':
      return command.blank === stage.blank
        ? refused('nothing-to-do')
        : accepted(
            record(
              { ...stage, blank: command.blank },
              { kind: 'blank', at: now, by: stage.driver, blank: command.blank },
            ),
          )
    case 'pause':
      return pause(stage, now)
    case 'resume':
      return resume(stage, now)
    case 'catchUp':
      return catchUp(stage, command, now)
    case 'offer':
      return offer(stage, command.to, now)
    case 'end':
      return accepted(ended(stage, now))
  }
}

/** Handing the baton over, and calling it off. */
const beforeStart: readonly DriverCommand['kind'][] = ['offer', 'end']

function ended(stage: Stage, now: Time): Stage {
  const breaks = stage.breaks.map((one) => (one.to === null ? { ...one, to: now } : one))
  const visits = closed(stage.visits, now)
  const over = { ...stage, endedAt: now, offer: null, asking: [], breaks, visits }
  return record(over, { kind: 'end', at: now, by: stage.driver })
}
