import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { noOtherClients, otherClients, otherClientsIn } from '#shared/compose/otherClients.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { factsOnly } from '../../support/builtDeck.ts'

const [falcon, shared, lighthouse] = ['fa', '5a', 'be'].map((byte) => byte.repeat(32)) as [
  string,
  string,
  string,
]
const place = frame(0, 0, 100, 40)
const picture = (asset: string, alt = '') => ({ asset, width: 10, height: 10, alt })

interface Told {
  title?: string
  words?: string
  shows?: string
  alt?: string
}

function design({ title = '', words = '', shows = '', alt = '' }: Told) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  addSlide(doc, {
    title,
    blocks: [
      { kind: 'text', frame: place, body: { text: plainRichText(words) } },
      { kind: 'image', frame: place, picture: shows ? picture(shows, alt) : null },
    ],
  })
  return readDesign(doc)
}

function pitchFor(client: string) {
  const doc = new Y.Doc()
  initPitch(doc, { client })
  return readPitch(doc)
}

const pitchOf = (client: string, ...assets: string[]): Pitch => ({
  ...factsOnly,
  facts: new Map([['client.name', client]]),
  pictures: new Map(assets.map((asset) => [`block of ${asset}`, picture(asset)])),
})

const composed = (of: Told) => compose(design(of), pitchFor('Harbour Foods'))

describe('names', () => {
  const others = { ...noOtherClients, names: ['Kestrel Air', 'Harbour', 'C++ (Bristol)'] }
  test.each([
    ['Built for KESTREL AIR.', ['Kestrel Air']],
    ['Kestrel Airlines', []],
    ['A Xkestrel air and then Kestrel Air', ['Kestrel Air']],
    ['For Harbour Foods, by the water', []],
    ['For Harbour Foods, at the harbour', ['Harbour']],
    ['With C++ (Bristol).', ['C++ (Bristol)']],
  ])('in a text: %s', (words, names) => {
    const deck = composed({ words })
    expect(otherClientsIn(deck, deck.slides, others).map(({ name }) => name)).toEqual(names)
  })

  test('in a title, which an audience hears, and in an alternative text', () => {
    const deck = composed({ title: 'Kestrel Air today', shows: falcon, alt: 'Kestrel Air' })
    expect(otherClientsIn(deck, deck.slides, others)).toMatchObject([
      { at: null, what: 'name', name: 'Kestrel Air' },
      { at: { block: deck.slides[0]!.blocks[1]!.id, part: '' }, what: 'name', name: 'Kestrel Air' },
    ])
  })

  test('of this client, or too short to mean anybody, are none', () => {
    const names = ['harbour foods ', ' ', 'X', 'Kestrel Air', 'Kestrel Air']
    expect(otherClients('Harbour Foods', design({}), names, []).names).toEqual(['Kestrel Air'])
  })
})

describe('pictures', () => {
  const pitches = [pitchOf('Kestrel Air', falcon, shared), pitchOf('Harbour Foods', lighthouse)]
  test('that another client’s pitch brought', () => {
    const deck = composed({ shows: falcon })
    const others = otherClients('Harbour Foods', design({}), [], pitches)
    expect(otherClientsIn(deck, deck.slides, others)).toMatchObject([
      { what: 'picture', name: 'Kestrel Air', at: { block: deck.slides[0]!.blocks[1]!.id, part: '' } },
    ])
  })

  test('are nobody’s when they are the company’s', () => {
    const others = otherClients('Harbour Foods', design({}), [], pitches, [falcon])
    expect([...others.pictures]).toEqual([[shared, 'Kestrel Air']])
  })

  test('are nobody’s when the design has them too, or a pitch for this same client', () => {
    const others = otherClients('Harbour Foods', design({ shows: shared }), [], pitches)
    expect([...others.pictures]).toEqual([[falcon, 'Kestrel Air']])
  })
})
