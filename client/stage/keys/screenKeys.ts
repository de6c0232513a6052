import type { StageKey } from './stageKey.ts'

/** What this screen shows, and the stage as a whole. */
export const screenKeys = {
  larger: {
    does: 'Larger notes',
    keys: ['+', '='],
    act: ({ controls }) => controls.resizeNotes(1),
  },
  smaller: {
    does: 'Smaller notes',
    keys: ['-'],
    act: ({ controls }) => controls.resizeNotes(-1),
  },
  read: {
    does: 'On in long notes',
    keys: ['shift+ArrowDown'],
    act: ({ controls }) => controls.scrollNotes(1),
  },
  reread: {
    does: 'Back in long notes',
    keys: ['shift+ArrowUp'],
    act: ({ controls }) => controls.scrollNotes(-1),
  },
  invite: {
    does: 'Invite the audience',
    keys: ['i'],
    act: ({ stage, controls }) => (stage.mode === 'rehearsal' ? false : controls.open('invite')),
  },
  update: {
    does: 'Take the latest words and design',
    keys: ['u'],
    act: ({ controls }) => controls.take(),
  },
  end: {
    does: 'End for everyone',
    keys: ['x'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.open('end') : false),
  },
  help: {
    does: 'This list',
    keys: ['?'],
    act: ({ controls }) => controls.open('help'),
  },
} as const satisfies Readonly<Record<string, StageKey>>
