import { positionOf } from '#shared/stage/position.ts'
import type { StageKey } from './stageKey.ts'

/** Moving through the slides, as presenters know it from elsewhere. Clickers send page keys. */
export const slideKeys = {
  next: {
    does: 'Next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
    act: ({ stage, controls }) => controls.say({ kind: 'next', from: positionOf(stage) }),
  },
  back: {
    does: 'Back',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'],
    act: ({ stage, controls }) => controls.say({ kind: 'back', from: positionOf(stage) }),
  },
  first: {
    does: 'First slide',
    keys: ['Home'],
    act: ({ stage, controls }) => controls.say({ kind: 'go', to: stage.slides[0]!.id }),
  },
  last: {
    does: 'Last slide',
    keys: ['End'],
    act: ({ stage, controls }) => controls.say({ kind: 'go', to: stage.slides.at(-1)!.id }),
  },
  number: {
    does: 'After digits, to that slide; alone, next',
    keys: ['Enter'],
    act: ({ stage, typed, controls }) => {
      const slide = stage.slides[Number(typed) - 1]
      if (typed === '') controls.say({ kind: 'next', from: positionOf(stage) })
      else if (slide) controls.say({ kind: 'go', to: slide.id })
    },
  },
  go: {
    does: 'To a slide by name',
    keys: ['g', '/'],
    act: ({ controls }) => controls.open('go'),
  },
} as const satisfies Readonly<Record<string, StageKey>>
