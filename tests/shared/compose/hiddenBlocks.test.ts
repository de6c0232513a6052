import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '#shared/blocks/kinds.ts'
import { audienceDeck, designedSlide } from '#shared/compose/audience.ts'
import { compose, composeForTeam } from '#shared/compose/compose.ts'
import { concernsOf } from '#shared/compose/concerns.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { factsNamed } from '#shared/compose/factsNamed.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { addBlocks, deleteBlocks, hideBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, maybeBlockMap, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill } from '#shared/docs/pitchDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import { findWords } from '#shared/find/findWords.ts'
import { matcherOf } from '#shared/find/matcher.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { frame } from '#shared/model/frame.ts'
import { unplanned as plan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import { freeze, snapshot } from '#server/frozen/freeze.ts'

/** A slide with a block for all and a required slot that is hidden, which asks for a fact and holds a canary. */
function deck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const slide = addSlide(doc, {
    blocks: [
      {
        kind: 'text',
        frame: frame(0, 0, 800, 90),
        body: { text: plainRichText('CANARY-heading {{secret}}'), role: 'title' },
        slot: { name: 'CANARY-slot', prompt: 'CANARY-prompt', limit: null, required: true },
        condition: { fact: 'price', test: 'known', value: '' },
      },
      { kind: 'text', frame: frame(0, 100, 400, 90), body: { text: plainRichText('For all') } },
    ],
  })
  const [hidden, open] = readDesign(doc).slides[0]!.blocks.map(({ id }) => id) as [BlockId, BlockId]
  hideBlocks(doc, slide, [hidden], true)
  return { doc, slide, hidden, open }
}

function pitchWith(block: BlockId) {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour Foods' })
  setFill(doc, { block, part: '' }, plainRichText('CANARY-fill'))
  return readPitch(doc)
}

describe('a hidden block', () => {
  test('is in nothing that leaves towards a client, in a pitch or from the bare design', () => {
    const { doc, hidden } = deck()
    const design = readDesign(doc)
    for (const pitch of [pitchWith(hidden), null]) {
      const [composed, team] = [compose(design, pitch), composeForTeam(design, pitch)]
      const everything = [
        shownSlides(team, plan, false),
        freeze(snapshot(composed, plan)),
        audienceDeck(composed),
        audienceDeck(team),
        team.slides.map(designedSlide),
        planPptx(composed, 'client'),
        planPptx(composed, 'presenter'),
        coverOf(design, pitch),
      ]
      expect(JSON.stringify(everything)).not.toMatch(/CANARY|withheld|hidden":true/)
      expect(JSON.stringify(everything)).toContain('For all')
    }
  })

  test('asks sales for nothing: no slot to fill, no fact, not the one of its condition', () => {
    const { doc, hidden, slide } = deck()
    const design = readDesign(doc)
    const empty = new Y.Doc()
    initPitch(empty, { client: 'Harbour Foods' })
    const composed = compose(design, readPitch(empty))
    expect(concernsOf(composed, shownSlides(composed, plan, false), {})).toEqual([])
    expect(factsNamed(design)).toEqual([])
    hideBlocks(doc, slide, [hidden], false)
    expect(factsNamed(readDesign(doc))).toContain('price')
  })

  test('is there for the team, with the reason, and keeps what sales has written in it', () => {
    const { doc, hidden, slide } = deck()
    const pitch = pitchWith(hidden)
    const [block] = composeForTeam(readDesign(doc), pitch).slides[0]!.blocks
    expect(block).toMatchObject({ hidden: true, withheld: 'Hidden by marketing, for every client' })
    expect(composeForTeam(readDesign(doc), pitch).parked).toEqual([])
    hideBlocks(doc, slide, [hidden], false)
    expect(JSON.stringify(composeForTeam(readDesign(doc), pitch))).toContain('CANARY-fill')
  })

  test('is found by its words, so that who looks for them gets to it', () => {
    const { doc } = deck()
    const matches = matcherOf({
      words: 'canary-heading',
      matchCase: false,
      wholeWords: false,
      matchAccents: false,
    })!
    expect(findWords(readDesign(doc), null, matches).count).toBe(1)
  })

  test('is hidden by whatever stands there that no build of ours has written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => value !== false && value !== null),
        (value) => {
          const { doc, slide, hidden } = deck()
          maybeBlockMap(doc, slide, hidden)!.set('hidden', value)
          expect(JSON.stringify(audienceDeck(compose(readDesign(doc), null)))).not.toContain('CANARY')
        },
      ),
    )
  })

  test('stays hidden in copies of the block, of the slide and of the whole document', () => {
    const { doc, slide } = deck()
    duplicateSlide(doc, slide)
    addBlocks(doc, slide, [contentOf(readDesign(doc).slides[0]!.blocks[0]!)])
    for (const one of [doc, rewriteDocument('design', doc)]) {
      const blocks = readDesign(one).slides.flatMap((each) => each.blocks)
      expect(blocks.filter((block) => block.hidden)).toHaveLength(3)
      expect(JSON.stringify(audienceDeck(compose(readDesign(one), null)))).not.toContain('CANARY')
    }
  })
})

describe('two at once', () => {
  test('one hides, the other writes, moves or deletes: all of it counts, and deleted is deleted', () => {
    const { doc: mine, slide, open } = deck()
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    const meet = () => {
      const [a, b] = [Y.encodeStateAsUpdate(mine), Y.encodeStateAsUpdate(theirs)]
      Y.applyUpdate(mine, b)
      Y.applyUpdate(theirs, a)
      expect(readDesign(mine)).toEqual(readDesign(theirs))
    }
    hideBlocks(mine, slide, [open], true)
    maybeBlockText(theirs, slide, { block: open, part: '' })!.insert(0, 'Words ')
    setFrames(theirs, slide, new Map([[open, frame(5, 5, 50, 50)]]))
    meet()
    const block = readDesign(mine).slides[0]!.blocks.find(({ id }) => id === open)!
    expect(block).toMatchObject({ hidden: true, frame: frame(5, 5, 50, 50) })
    expect(JSON.stringify(block)).toContain('Words For all')
    hideBlocks(mine, slide, [open], false)
    deleteBlocks(theirs, slide, [open])
    meet()
    expect(readDesign(mine).slides[0]!.blocks.map(({ id }) => id)).not.toContain(open)
  })

  test('one hides and the other shows: one of the two, the same for both', () => {
    const { doc: mine, slide, hidden } = deck()
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    hideBlocks(mine, slide, [hidden], false)
    hideBlocks(theirs, slide, [hidden], true)
    const [a, b] = [Y.encodeStateAsUpdate(mine), Y.encodeStateAsUpdate(theirs)]
    Y.applyUpdate(mine, b)
    Y.applyUpdate(theirs, a)
    expect(readDesign(mine)).toEqual(readDesign(theirs))
  })

  test('undo of hiding shows the block again with what the other has written meanwhile', () => {
    const { doc, slide, open } = deck()
    const undo = new Y.UndoManager(doc.getMap('slides'), { trackedOrigins: new Set(['me']) })
    doc.transact(() => hideBlocks(doc, slide, [open], true), 'me')
    maybeBlockText(doc, slide, { block: open, part: '' })!.insert(0, 'Theirs ')
    undo.undo()
    const block = readDesign(doc).slides[0]!.blocks.find(({ id }) => id === open)!
    expect(block.hidden).toBeUndefined()
    expect(JSON.stringify(block)).toContain('Theirs For all')
  })
})
