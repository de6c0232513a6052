import { countCharacters } from '#shared/model/characters.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import { noMarks, paragraph, plainText, type RichText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import { composedParts } from './composers.ts'
import { fitted } from './fitted.ts'
import { partsOf, type Block, type ComposedBlock } from './kinds.ts'
import { textAt } from './parts.ts'

/** What stands for words where nobody has written any yet, and no prompt says what for. */
const anyWords = 'Words as long as they may be here'

/**
 * A block as it looks when the words of a part are as long as its slot allows: what is there, gone on with until the
 * limit. For a look ahead; it is in no document. The same block where no more fits, or nothing limits it.
 */
export function atLimit<B extends ComposedBlock>(block: B, part: string, fonts: Theme['fonts']): B {
  const { limit = null, prompt = '' } = block.slot ?? {}
  const own = textAt(partsOf(block), part)
  if (limit === null || !own) return block
  const words = goneOn(own, limit, plainText(own).trim() || prompt || anyWords)
  if (words === own) return block
  const parts = composedParts(block as unknown as Block, {
    palette: block.kind === 'chart' ? block.palette : undefined,
    text: (at, text) => (at === part ? words : text),
    body: (at, body) => (at === part ? { ...body, text: words } : body) as ComposedBody,
    picture: (_part, own) => own,
    value: (_part, own) => own,
    number: (_fact, own) => own,
    fitting: (_part, own) => own,
  })
  return fitted({ ...block, ...parts }, fonts)
}

/** Words of `length` characters: the same, and then `more` over and over in the look of the last ones. */
function goneOn(text: RichText, length: number, more: string): RichText {
  const missing = length - countCharacters(plainText(text))
  if (missing <= 0) return text
  const blank = text.length === 0 || plainText(text) === ''
  const added = [
    ...`${blank ? '' : ' '}${`${more.replaceAll('\n', ' ')} `.repeat(Math.ceil(missing / more.length))}`,
  ]
  const last = text.at(-1) ?? paragraph('')
  const before = last.inlines.at(-1)
  const marks = before?.kind === 'text' ? before.marks : noMarks
  const run = { kind: 'text', text: added.slice(0, missing).join(''), marks } as const
  return [...text.slice(0, -1), { ...last, inlines: [...last.inlines, run] }]
}
