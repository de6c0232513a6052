import { expect, test } from 'vitest'
import { blockName } from '#client/editor/blocks/blockName.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { box, line } from '../../support/composedBlocks.ts'

test('a line is called after what it joins, by name, by words, or by kind', () => {
  const at = frame(0, 0, 10, 10)
  const join = (start: string | null, end: string | null) => ({
    ...line('l', at),
    joins: {
      start: start === null ? null : { block: start, side: 'right' as const },
      end: end === null ? null : { block: end, side: 'left' as const },
    },
  })
  const worded = box('b', at)
  const beside = [
    { ...box('a', at), name: 'Logo' },
    { ...worded, body: { ...worded.body, text: plainRichText('Every shelf is planned each night anew') } },
    box('c', at),
  ]
  expect(blockName(join('a', 'b'), beside)).toBe('Line from Logo to Every shelf is planned each ni…')
  expect(blockName(join(null, 'c'), beside)).toBe('Line to shape')
  expect(blockName(join('gone', null), beside)).toBe('Line')
  expect(blockName(join('a', 'b'))).toBe('Line')
})
