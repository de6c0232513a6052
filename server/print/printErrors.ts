import { busy, Refusal } from '../errors.ts'

export const printsBusy = {
  busy: 'Many files are being made right now. Try again in a minute.',
  yours: 'Several of your files are being made already. Wait for them, then try again.',
} as const

export const printsClosed = (): Refusal => busy('The server is restarting. Try again in a minute.')

/** Its code tells the page to open the browser's own dialog instead. */
export const noBrowser = (): Refusal =>
  new Refusal(
    501,
    'no-browser',
    'This server has no Chromium to draw slides with. Whoever runs it can install one; until then, PowerPoint files are to be had.',
  )

export const printTooSlow = (): Refusal =>
  new Refusal(503, 'print-too-slow', 'This took too long and was stopped. Try again with fewer slides.')

export const printTooLarge = (): Refusal =>
  new Refusal(
    413,
    'print-too-large',
    'These pictures are too large for one file. Choose fewer slides or a smaller size, then try again.',
  )

/** `cause` is for the log: the process that prints ended before it was done, or its Chromium did. */
export const printFailed = (cause: unknown): Refusal =>
  Object.assign(
    new Refusal(503, 'print-failed', 'The file could not be made this time. Try again in a moment.'),
    { cause: withDiskCode(cause) },
  )

/** What Chromium says of the disk, as an error of the system has it. */
function withDiskCode(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const [code] = /\b(ENOSPC|EDQUOT|EROFS)\b/.exec(cause.message) ?? []
  return code === undefined ? cause : Object.assign(cause, { code })
}
