import { cutText } from '../model/characters.ts'
import { plainText } from '../model/richText.ts'
import type { RichText } from '../model/richText.ts'

/** Everything outside XML 1.0's `Char` production, and DEL to U+009F, which nobody sees either. */
const forbidden = /(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu
const lineEnds = /\r\n?|[\v\f\u2028\u2029]/g

/**
 * Text as XML can carry it: one control character or lone surrogate and PowerPoint calls the file damaged.
 * Every kind of line end becomes `\n`.
 */
export const cleanText = (text: string): string => text.replace(lineEnds, '\n').replace(forbidden, '')

/** The same on one line, for names, titles and descriptions. */
export const cleanLine = (text: string, longest = 255): string =>
  cutText(cleanText(text).replace(/\s+/g, ' ').trim(), longest)

/** Whether anything is left to read once the text is clean. */
export const hasWords = (text: RichText): boolean => cleanText(plainText(text)).trim() !== ''
