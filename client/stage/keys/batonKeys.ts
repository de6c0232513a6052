import type { StageKey } from './stageKey.ts'

/** Who drives. */
export const batonKeys = {
  handOver: {
    does: 'Hand over',
    keys: ['h'],
    act: ({ controls }) => controls.handOver(),
  },
  choose: {
    does: 'Choose to whom to hand over',
    keys: ['shift+h'],
    act: ({ controls }) => controls.open('choose'),
  },
  accept: {
    does: 'Take the baton held out to you, or ask for it',
    keys: ['a'],
    act: ({ stage, me, controls }) =>
      controls.say(stage.offer?.to === me ? { kind: 'accept' } : { kind: 'ask' }),
  },
  decline: {
    does: 'Not yet; keep it after all; no longer ask',
    keys: ['n'],
    act: ({ stage, me, controls }) =>
      controls.say(stage.offer?.to === me ? { kind: 'decline' } : { kind: 'withdraw' }),
  },
  takeOver: {
    does: 'Take it back, or drive when the driver is away',
    keys: ['t'],
    act: ({ controls }) => controls.say({ kind: 'takeOver' }),
  },
} as const satisfies Readonly<Record<string, StageKey>>
