import { pausedSince } from '#shared/stage/breaks.ts'
import type { StageKey } from './stageKey.ts'

/** What the audience sees beside the slide. Clickers send a full stop, F5 and Escape. */
export const showKeys = {
  black: {
    does: 'Black screen, and back',
    keys: ['b', '.'],
    act: ({ stage, controls }) =>
      controls.say({ kind: 'blank', blank: stage.blank === 'black' ? null : 'black' }),
  },
  white: {
    does: 'White screen, and back',
    keys: ['w'],
    act: ({ stage, controls }) =>
      controls.say({ kind: 'blank', blank: stage.blank === 'white' ? null : 'white' }),
  },
  rest: {
    does: 'A break, and on again',
    keys: ['r'],
    act: ({ stage, controls }) =>
      stage.startedAt === null
        ? false
        : controls.say({ kind: pausedSince(stage) === null ? 'pause' : 'resume' }),
  },
  laser: {
    does: 'Laser pointer',
    keys: ['l'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.pick('laser') : false),
  },
  pen: {
    does: 'Pen',
    keys: ['p'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.pick('pen') : false),
  },
  wipe: {
    does: 'Wipe the pen',
    keys: ['e'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.wipe() : false),
  },
  leave: {
    does: 'Put the pointer down, show the slide again',
    keys: ['Escape'],
    act: ({ stage, typed, tool, controls }) => {
      if (typed !== '') return controls.type('')
      if (tool !== 'none') return controls.pick('none')
      if (stage.blank === null) return false
      controls.say({ kind: 'blank', blank: null })
    },
  },
  project: {
    does: 'Open on the projector',
    keys: ['f', 'F5'],
    act: ({ stage, controls }) => (stage.mode === 'rehearsal' ? false : controls.project()),
  },
} as const satisfies Readonly<Record<string, StageKey>>
