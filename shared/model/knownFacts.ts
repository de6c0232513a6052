import { isField } from './fields.ts'
import type { Inline, RichText } from './richText.ts'

const isUnknown = (inline: Inline): boolean => inline.kind === 'variable' && !isField(inline.name)

/** Whether a text names a fact that nobody has stated: facts that are known stand there as words. */
const lacksFacts = (text: RichText): boolean => text.some(({ inlines }) => inlines.some(isUnknown))

/** The text as a client reads it: a fact that nobody has stated is left out, together with a blank beside it. */
export const withoutUnknown = (text: RichText): RichText =>
  lacksFacts(text)
    ? text.map((paragraph) => ({ ...paragraph, inlines: withoutVariables(paragraph.inlines) }))
    : text

function withoutVariables(inlines: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = []
  let isGap = false
  for (const inline of inlines) {
    if (isUnknown(inline)) isGap = true
    else {
      kept.push(isGap ? closingUp(kept, inline) : inline)
      isGap = false
    }
  }
  return kept.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** `Hello ▯, welcome` is `Hello, welcome`; `for ▯ in Rome` is `for in Rome`; a line does not begin with a blank. */
function closingUp(kept: Inline[], after: Inline): Inline {
  const before = kept.at(-1)
  if (after.kind !== 'text') return after
  if (before?.kind === 'text' && /^[,.;:!?)]/.test(after.text))
    kept[kept.length - 1] = { ...before, text: before.text.replace(/ +$/, '') }
  const isOpen = before?.kind !== 'text' || / $/.test(before.text)
  return isOpen ? { ...after, text: after.text.replace(/^ +/, '') } : after
}
