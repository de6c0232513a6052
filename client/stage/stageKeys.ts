import type { PresenterCommand } from '#shared/stage/command.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { ShortcutGroup } from '../ui/shortcut.ts'
import type { Goal } from './goals.ts'
import { quickCues } from './quickCues.ts'
import type { PointingTool } from './usePointing.ts'

/** What lies over the screen, one at a time. */
export type Panel = 'go' | 'choose' | 'invite' | 'help' | 'end'

/** Everything that a key or a button of this screen can set going. */
export interface Controls {
  say(command: PresenterCommand): void
  cue(text: string): void
  take(): void
  /** To whom it should go, or a list to choose from. */
  handOver(): void
  /** Picks a tool up; the one in hand is put down. */
  pick(tool: PointingTool): void
  wipe(): void
  open(panel: Panel): void
  /** Digits of a slide's number, so far. */
  type(digits: string): void
  resizeNotes(by: 1 | -1): void
  scrollNotes(by: 1 | -1): void
  goTo(goal: Goal): void
  project(): void
}

export interface KeyContext {
  readonly stage: PresenterStage
  readonly me: string
  readonly typed: string
  readonly tool: PointingTool
  readonly controls: Controls
}

interface StageKey {
  readonly place: (typeof places)[number]
  readonly does: string
  /** As the browser names them, letters small; buttons show the first. */
  readonly keys: readonly string[]
  /** `false`: nothing to do here, so the key stays the browser's. */
  act(at: KeyContext): void | false
}

const places = ['Slides', 'What they see', 'The baton', 'Between you', 'This screen'] as const

/**
 * What the keyboard can do, as presenters know it from elsewhere: arrows, space and page keys move, B and W
 * blank, digits and Enter jump. Clickers send page keys, a full stop, F5 and Escape.
 */
const keys = {
  next: {
    place: 'Slides',
    does: 'Next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
    act: ({ stage, controls }) => controls.say({ kind: 'next', from: stage.current }),
  },
  back: {
    place: 'Slides',
    does: 'Back',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'],
    act: ({ stage, controls }) => controls.say({ kind: 'back', from: stage.current }),
  },
  first: {
    place: 'Slides',
    does: 'First slide',
    keys: ['Home'],
    act: ({ stage, controls }) => controls.say({ kind: 'go', to: stage.slides[0]!.id }),
  },
  last: {
    place: 'Slides',
    does: 'Last slide',
    keys: ['End'],
    act: ({ stage, controls }) => controls.say({ kind: 'go', to: stage.slides.at(-1)!.id }),
  },
  number: {
    place: 'Slides',
    does: 'After digits, to that slide; alone, next',
    keys: ['Enter'],
    act: ({ stage, typed, controls }) => {
      const slide = stage.slides[Number(typed) - 1]
      if (typed === '') controls.say({ kind: 'next', from: stage.current })
      else if (slide) controls.say({ kind: 'go', to: slide.id })
    },
  },
  go: {
    place: 'Slides',
    does: 'To a slide by name',
    keys: ['g', '/'],
    act: ({ controls }) => controls.open('go'),
  },
  black: {
    place: 'What they see',
    does: 'Black screen, and back',
    keys: ['b', '.'],
    act: ({ stage, controls }) =>
      controls.say({ kind: 'blank', blank: stage.blank === 'black' ? null : 'black' }),
  },
  white: {
    place: 'What they see',
    does: 'White screen, and back',
    keys: ['w'],
    act: ({ stage, controls }) =>
      controls.say({ kind: 'blank', blank: stage.blank === 'white' ? null : 'white' }),
  },
  laser: {
    place: 'What they see',
    does: 'Laser pointer',
    keys: ['l'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.pick('laser') : false),
  },
  pen: {
    place: 'What they see',
    does: 'Pen',
    keys: ['p'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.pick('pen') : false),
  },
  wipe: {
    place: 'What they see',
    does: 'Wipe the pen',
    keys: ['e'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.wipe() : false),
  },
  leave: {
    place: 'What they see',
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
    place: 'What they see',
    does: 'Open on the projector',
    keys: ['f', 'F5'],
    act: ({ stage, controls }) => (stage.mode === 'rehearsal' ? false : controls.project()),
  },
  handOver: {
    place: 'The baton',
    does: 'Hand over',
    keys: ['h'],
    act: ({ controls }) => controls.handOver(),
  },
  choose: {
    place: 'The baton',
    does: 'Choose to whom to hand over',
    keys: ['shift+h'],
    act: ({ controls }) => controls.open('choose'),
  },
  accept: {
    place: 'The baton',
    does: 'Take the baton held out to you, or ask for it',
    keys: ['a'],
    act: ({ stage, me, controls }) =>
      controls.say(stage.offer?.to === me ? { kind: 'accept' } : { kind: 'ask' }),
  },
  decline: {
    place: 'The baton',
    does: 'Not yet; keep it after all; no longer ask',
    keys: ['n'],
    act: ({ stage, me, controls }) =>
      controls.say(stage.offer?.to === me ? { kind: 'decline' } : { kind: 'withdraw' }),
  },
  takeOver: {
    place: 'The baton',
    does: 'Take it back, or drive when the driver is away',
    keys: ['t'],
    act: ({ controls }) => controls.say({ kind: 'takeOver' }),
  },
  quiet: {
    place: 'Between you',
    does: 'Write on the quiet line',
    keys: ['q'],
    act: ({ controls }) => controls.goTo('quiet-line'),
  },
  ...quickCueKeys(),
  questions: {
    place: 'Between you',
    does: 'To the questions of the audience',
    keys: ['o'],
    act: ({ controls }) => controls.goTo('questions'),
  },
  larger: {
    place: 'This screen',
    does: 'Larger notes',
    keys: ['+', '='],
    act: ({ controls }) => controls.resizeNotes(1),
  },
  smaller: {
    place: 'This screen',
    does: 'Smaller notes',
    keys: ['-'],
    act: ({ controls }) => controls.resizeNotes(-1),
  },
  read: {
    place: 'This screen',
    does: 'On in long notes',
    keys: ['shift+ArrowDown'],
    act: ({ controls }) => controls.scrollNotes(1),
  },
  reread: {
    place: 'This screen',
    does: 'Back in long notes',
    keys: ['shift+ArrowUp'],
    act: ({ controls }) => controls.scrollNotes(-1),
  },
  invite: {
    place: 'This screen',
    does: 'Invite the audience',
    keys: ['i'],
    act: ({ stage, controls }) => (stage.mode === 'rehearsal' ? false : controls.open('invite')),
  },
  update: {
    place: 'This screen',
    does: 'Take the latest words and design',
    keys: ['u'],
    act: ({ controls }) => controls.take(),
  },
  end: {
    place: 'This screen',
    does: 'End for everyone',
    keys: ['x'],
    act: ({ stage, me, controls }) => (stage.driver === me ? controls.open('end') : false),
  },
  help: {
    place: 'This screen',
    does: 'This list',
    keys: ['?'],
    act: ({ controls }) => controls.open('help'),
  },
} as const satisfies Readonly<Record<string, StageKey>>

type KeyName = keyof typeof keys

const all: readonly StageKey[] = Object.values(keys)

/** What a press comes to, once called; `null` where it means nothing here. */
export function keyAction(pressed: string, at: KeyContext): (() => void | false) | null {
  if (/^\d$/.test(pressed)) return () => at.controls.type((at.typed + pressed).slice(-4))
  const key = all.find((one) => one.keys.includes(pressed))
  if (!key) return null
  return () => {
    const acted = key.act(at)
    // Whatever else is pressed, the number is forgotten.
    if (at.typed !== '' && pressed !== 'Escape') at.controls.type('')
    return acted
  }
}

/** Keys that may be held down: going through the slides. */
export const mayRepeat = (pressed: string): boolean =>
  all.find((one) => one.keys.includes(pressed))?.place === 'Slides'

/** A press under the name that the table has for it. */
export function pressName({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  const name = /^\p{L}$/u.test(key) ? key.toLowerCase() : key
  // Shift makes other keys of letters and arrows; of signs it is a part.
  return shiftKey && /^(\p{L}|Arrow.*)$/u.test(key) ? `shift+${name}` : name
}

/** The key to draw beside a button. */
export const keyOf = (name: KeyName): string => drawn(keys[name].keys[0])

/** For the list of keys. */
export const stageShortcuts: readonly ShortcutGroup[] = places.map((place) => ({
  title: place,
  shortcuts: all
    .filter((key) => key.place === place)
    .map((key) => ({ does: key.does, keys: key.keys.map(drawn) })),
}))

function drawn(key: string): string {
  if (key.startsWith('shift+')) return `shift+${drawn(key.slice('shift+'.length))}`
  const names: Readonly<Record<string, string>> = {
    ArrowRight: 'right',
    ArrowLeft: 'left',
    ArrowDown: 'down',
    ArrowUp: 'up',
    PageDown: 'PgDn',
    PageUp: 'PgUp',
    Escape: 'escape',
    Enter: 'enter',
    Backspace: '⌫',
    '+': 'plus',
    ' ': 'space',
  }
  return names[key] ?? key
}

function quickCueKeys(): Readonly<Record<`cue/${string}`, StageKey>> {
  return Object.fromEntries(
    quickCues.map(({ key, text }) => [
      `cue/${text}`,
      {
        place: 'Between you',
        does: `Say “${text}”`,
        keys: [key],
        act: ({ controls }: KeyContext) => controls.cue(text),
      },
    ]),
  )
}
