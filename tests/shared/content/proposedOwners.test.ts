import { expect, test } from 'vitest'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import { proposedOwners } from '#shared/content/proposedOwners.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const text = (words: string): BlockContent => ({
  kind: 'text',
  frame: frame(0, 0, 400, 100),
  body: { text: plainRichText(words) },
})

const logo = (alt: string, w = 120): BlockContent => ({
  kind: 'image',
  frame: frame(0, 0, w, 60),
  picture: { asset: 'a', width: 120, height: 60, alt },
})

const deck = (...slides: readonly (readonly BlockContent[])[]): ImportedDeck => ({
  title: '',
  theme: defaultTheme,
  layouts: [],
  slides: slides.map((blocks, at) => ({
    key: `s${at + 1}`,
    keyMessage: [],
    blocks,
    notes: [],
    comments: [],
    remarks: [],
  })),
  remarks: [],
})

test('a client’s name is offered as a fact wherever it stands, once a first slide says whom it is for', () => {
  const proposed = proposedOwners(
    deck(
      [text('Proposal for Harbour Foods and its shops'), text('Valid through August')],
      [text('What Harbour Foods gains'), text('Harbour Foodservice is another'), text('Our prices')],
    ),
  )
  expect(proposed).toEqual([
    { slide: 0, block: 0, kind: 'fact', part: '', fact: 'client.name', words: 'Harbour Foods' },
    { slide: 1, block: 0, kind: 'fact', part: '', fact: 'client.name', words: 'Harbour Foods' },
  ])
})

test('a longer word with the name in it hides no name behind it', () => {
  const said = (words: string) =>
    proposedOwners(deck([text('Proposal for Acme')], [text(words)])).filter(({ slide }) => slide === 1)
  expect(said('Acmeville, and what Acme gains')).toHaveLength(1)
  expect(said('MacAcme and Acme')).toHaveLength(1)
  expect(said('Acmeville and MacAcme')).toHaveLength(0)
})

test('their logo is offered as a slot; ours, and pictures as large as a slide, are not', () => {
  const proposed = proposedOwners(
    deck([
      text('Prepared for Northwind'),
      logo('Logo of Northwind'),
      logo('Daylark logo'),
      logo('Northwind logo', 900),
    ]),
  )
  expect(proposed.filter(({ kind }) => kind === 'slot')).toEqual([
    { slide: 0, block: 1, kind: 'slot', name: 'Client’s logo' },
  ])
})

test('where nobody is named, all is marketing’s', () => {
  expect(
    proposedOwners(deck([text('Our offer for everybody'), text('proposal for the team'), logo('Logo')])),
  ).toEqual([])
})

test('a number with its unit is offered as a slot once a client is known; years, dates and sentences are not', () => {
  const offered = (...words: readonly string[]) =>
    proposedOwners(deck([text('Proposal for Acme'), ...words.map(text)])).flatMap((one) =>
      one.kind === 'slot' ? words[one.block - 1]! : [],
    )
  expect(offered('€ 1.2M', '45 %', '~ 3x', '2,300 €', '+12%')).toHaveLength(5)
  expect(offered('2026', '12.03.2026', '45 % of all shops', 'Q3', '7')).toEqual([])
  expect(proposedOwners(deck([text('45 %')]))).toEqual([])
})
