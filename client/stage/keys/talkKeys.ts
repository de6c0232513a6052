import { quickCues } from '../quickCues.ts'
import type { KeyContext, StageKey } from './stageKey.ts'

/** Between presenters, and with the audience. */
export const talkKeys = {
  quiet: {
    does: 'Write on the quiet line',
    keys: ['q'],
    act: ({ controls }) => controls.goTo('quiet-line'),
  },
  ...cueKeys(),
  questions: {
    does: 'To the questions of the audience',
    keys: ['o'],
    act: ({ controls }) => controls.goTo('questions'),
  },
} as const satisfies Readonly<Record<string, StageKey>>

function cueKeys(): Readonly<Record<`cue/${string}`, StageKey>> {
  return Object.fromEntries(
    quickCues.map(({ key, text }) => [
      `cue/${text}`,
      {
        does: `Say “${text}”`,
        keys: [key],
        act: ({ controls }: KeyContext) => controls.cue(text),
      },
    ]),
  )
}
