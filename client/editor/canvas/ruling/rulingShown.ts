import { remembered, type Remembered } from '#client/remembered.ts'

type Shown = 'shown' | 'hidden'

const shown = (name: string, initial: Shown): Remembered<Shown> =>
  remembered<Shown>(
    `duodeck.ruling.${name}`,
    initial,
    (value): value is Shown => value === 'shown' || value === 'hidden',
  )

/** What of the ruling this browser's person wants to see. */
export const rulingShown = {
  rulers: shown('rulers', 'hidden'),
  guides: shown('guides', 'shown'),
  columns: shown('columns', 'hidden'),
} as const

export const isShown = (choice: Remembered<Shown>): boolean => choice.get() === 'shown'

export const turnShown = (choice: Remembered<Shown>): void => choice.set(isShown(choice) ? 'hidden' : 'shown')
