const escape = '\ue000'

/**
 * Text as it reaches our side of pptxgenjs unharmed. Its zip writer cuts a part into pieces of 16,384 UTF-16
 * units and encodes each by itself, so a character of two units (an emoji) that lies across a cut is lost. Every
 * such half travels as an escape of letters and digits, and so does the escape itself.
 */
export const carried = (text: string): string =>
  text.replace(/[\ud800-\udfff\ue000]/g, (unit) => escape + unit.charCodeAt(0).toString(16))

/** The same text again, wherever it stands in what was drawn. */
export const unpacked = (drawn: string): string =>
  drawn.replace(/\ue000([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)))
