import { showToast } from '../../ui/toast.ts'

/** The most that one paste brings, in characters and ends of lines: more than stands on the slides of a deck. */
export const mostPasted = 20_000

/** What a paste that was longer says. */
export const sayCut = (): void =>
  showToast(
    `Only the first ${mostPasted.toLocaleString('en')} characters came along. Paste the rest in parts.`,
  )
