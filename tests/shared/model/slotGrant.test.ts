import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noText, paragraph, plainText, type Marks, type RichText } from '#shared/model/richText.ts'
import { formatOfMark, slotFormats, usualFormats, withinGrant } from '#shared/model/slotGrant.ts'
import { anyRichText } from '../../support/arbitraries.ts'

const wild: Marks = {
  bold: true,
  underline: true,
  color: '#ff7700',
  highlight: '#fff3a3',
  font: 'Courier New',
  size: 34,
  link: 'https://example.com',
}
const styled = (marks: Marks): RichText => [
  {
    ...paragraph('Kept'),
    list: { kind: 'bullet', level: 0, ordinal: 1 },
    align: 'right',
    lineSpacing: 2,
    direction: 'rtl',
    inlines: [
      { kind: 'text', text: 'Kept', marks },
      { kind: 'variable', name: 'client.name', marks },
    ],
  },
]

describe('sales’ words in a slot', () => {
  test('wear what is granted by default, and no colour, font, size, alignment or direction', () => {
    const [line] = withinGrant(styled(wild), usualFormats, noText)
    const marks = { bold: true, link: 'https://example.com' }
    const { direction: _direction, ...rest } = styled(marks)[0]!
    expect(line).toStrictEqual({ ...rest, align: null, lineSpacing: null })
  })

  test('wear what marketing granted beside that', () => {
    expect(withinGrant(styled(wild), slotFormats, noText)).toEqual(styled(wild))
    const [line] = withinGrant(styled(wild), ['colors'], noText)
    expect(line!.inlines[0]).toMatchObject({ marks: { color: '#ff7700', highlight: '#fff3a3' } })
    expect(line!.list).toBeNull()
  })

  test('keep what marketing’s own words in the slot wear', () => {
    const own = styled({ color: '#ff7700', size: 34 })
    const [line] = withinGrant(styled(wild), [], own)
    expect(line!.inlines[0]).toEqual({ kind: 'text', text: 'Kept', marks: { color: '#ff7700', size: 34 } })
    expect(line!.align).toBe('right')
    expect(withinGrant(styled({ color: '#00aa00' }), [], own)[0]!.inlines[0]).toMatchObject({ marks: {} })
  })

  test('are never other words, whatever they wear, and look no other than they may', () => {
    fc.assert(
      fc.property(anyRichText(), fc.subarray([...slotFormats]), (words, granted) => {
        const within = withinGrant(words, granted, noText)
        expect(plainText(within)).toBe(plainText(words))
        expect(withinGrant(within, granted, noText)).toBe(within)
        for (const { inlines, list, align } of within) {
          if (!granted.includes('lists')) expect(list).toBeNull()
          if (!granted.includes('layout')) expect(align).toBeNull()
          for (const inline of inlines) {
            if (inline.kind === 'break') continue
            const worn = Object.keys(inline.marks) as (keyof Marks)[]
            for (const mark of worn) expect(granted).toContain(formatOfMark[mark])
          }
        }
      }),
    )
  })
})
