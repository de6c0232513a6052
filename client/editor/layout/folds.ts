import { remembered, type Remembered } from '#client/remembered.ts'

export type Fold = 'open' | 'folded'

const fold = (name: string): Remembered<Fold> =>
  remembered<Fold>(
    `duodeck.panel.${name}`,
    'open',
    (value): value is Fold => value === 'open' || value === 'folded',
  )

/** The panels beside the slide, as this browser's person left them. Where the screen is small, one is open at most. */
export const folds = { slides: fold('slides'), inspector: fold('inspector') } as const
