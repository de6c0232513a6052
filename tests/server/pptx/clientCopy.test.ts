import { expect, test } from 'vitest'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  shapeBlock,
  slot,
  textBlock,
} from '../../support/pptxDecks.ts'
import { exported } from '../../support/pptxExport.ts'
import { zipEntries } from '../../support/pptxZip.ts'

/** Each place of a deck that is the team's own business holds a word that is found nowhere else. */
const canaries = {
  keyMessage: 'canary-key-message',
  points: 'canary-points',
  link: 'https://canary-link.example/',
  section: 'canary-section',
  reason: 'canary-reason',
  slotName: 'canary-slot-name',
  prompt: 'canary-prompt',
  hiddenTitle: 'canary-hidden-title',
  hiddenText: 'canary-hidden-text',
  problem: 'canary-problem',
  parked: 'canary-parked',
  id: 'canary-id',
} as const

function privateDeck(): ComposedDeck {
  const own = {
    id: canaries.id,
    reason: canaries.reason,
    slot: slot({ name: canaries.slotName, prompt: canaries.prompt }),
  }
  const notes = {
    id: canaries.id,
    section: canaries.section,
    keyMessage: plainRichText(canaries.keyMessage),
    points: [paragraph(canaries.points, { link: canaries.link })],
  }
  const blocks = [
    textBlock('For the client', own),
    textBlock('', own),
    shapeBlock(own),
    imageBlock(own),
    imageBlock({ ...own, picture: null }),
    lineBlock({ ...own, slot: null }),
  ]
  const hidden = { title: canaries.hiddenTitle, hidden: 'pitch', ...notes } as const
  return composedDeck(
    [composedSlide(blocks, notes), composedSlide([textBlock(canaries.hiddenText)], hidden)],
    {
      problems: [{ kind: 'empty-slot', slideId: 's', at: { block: 'b', part: '' }, name: canaries.problem }],
      parked: [{ kind: 'fill', at: { block: 'b', part: '' }, text: plainRichText(canaries.parked) }],
    },
  )
}

/** All the words of a package, whatever part they are in, names of parts too. */
const everything = (pptx: Uint8Array): string =>
  zipEntries(pptx)
    .map(({ name, bytes }) => `${name}\n${bytes.toString('latin1')}`)
    .join('\n')

const found = (pptx: Uint8Array): readonly string[] =>
  Object.values(canaries).filter((canary) => everything(pptx).includes(canary))

test('nothing private is anywhere in the client’s copy', async () => {
  const pptx = await exported(privateDeck(), 'client')
  expect(found(pptx)).toEqual([])
  expect(everything(pptx)).toContain('For the client')
  expect(everything(pptx)).not.toContain('notesSlide')
})

test('the presenter’s copy adds talking points and sections, nothing else', async () => {
  const { points, link, section } = canaries
  expect(new Set(found(await exported(privateDeck(), 'presenter')))).toEqual(new Set([points, link, section]))
})
