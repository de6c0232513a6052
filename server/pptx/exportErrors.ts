import { busy, Refusal } from '../errors.ts'

export const exportsBusy = {
  busy: 'Many decks are being exported right now. Try again in a minute.',
  yours: 'Several of your files are being made already. Wait for them, then try again.',
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
