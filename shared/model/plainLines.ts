/**
 * Words of several lines as they are kept: every break is one of ours, and nothing is in them that no reader sees. Two
 * empty lines in a row are one.
 */
export const plainLines = (written: string): string =>
  written
    .replace(/\r\n?|[\n\v\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
