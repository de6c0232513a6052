import { busy, Refusal } from '../errors.ts'

export const exportsBusy = {
  busy: 'Many decks are being exported right now. Try again in a minute.',
  yours: 'Several of your files are being made already. Wait for them, then try again.',
} as const

export const reportsBusy = {
  busy: 'Many files are being looked at right now. Try again in a minute, or export without waiting for it.',
  yours: 'You look at several files at once. Wait for one of them, then try again.',
} as const

export const exportsClosed = (): Refusal => busy('The server is restarting. Try again in a minute.')

export const exportTooSlow = (): Refusal =>
  new Refusal(
    503,
    'export-too-slow',
    'This export took too long and was stopped. Try again with fewer slides shown.',
  )

export const exportTooLarge = (): Refusal =>
  new Refusal(
    413,
    'export-too-large',
    'The pictures of this deck are too large for one file. Hide some slides and try again.',
  )

/** `cause` is for the log. */
export const slideNotWritten = (slide: number, cause: string): Refusal =>
  Object.assign(
    new Refusal(
      422,
      'slide-not-written',
      `Slide ${slide} could not be written, so there is no file. Hide that slide or take off what was added last, then export again.`,
    ),
    { cause: new Error(cause) },
  )

/** Its process ended before it was done: most often for want of memory. */
export const exportFailed = (cause: unknown): Refusal =>
  Object.assign(
    new Refusal(
      503,
      'export-failed',
      'What makes the file stopped in the middle, so there is none. Try again, or with fewer slides at once.',
    ),
    { cause },
  )
