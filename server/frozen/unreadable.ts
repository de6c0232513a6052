import { Refusal } from '../errors.ts'

/** `what`: the beginning of a sentence. The rest of what was kept is still there to be asked for. */
export const unreadable = (what: string): Refusal => new Refusal(410, 'unreadable', unreadableWords(what))

export const unreadableWords = (what: string): string =>
  `${what} cannot be read any more: it was damaged, or kept by a newer version of Duodeck. Ask whoever runs it to look at a backup.`
