import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { spotsOf } from '#server/returns/spots.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { wordsAt } from '#shared/docs/places.ts'
import { frame } from '#shared/model/frame.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

const text = (words: string) => ({
  kind: 'text' as const,
  frame: frame(80, 80, 400, 60),
  body: { text: plainRichText(words) },
})

test('a layout’s words, changed on its slides, are a note on each of them; a slide’s own have a place', () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const layout = addLayout(doc, { title: 'Content', blocks: [text('Confidential')] })
  const slideIds = [addSlideFrom(doc, layout), addSlideFrom(doc, layout)]
  const own = slideIds.map((id) => addBlocks(doc, id, [text('Own')])[0]!)
  const design = readDesign(doc)
  const footer = design.slides[0]!.beneath![0]!.id
  const words = (block: string, was: string, file: string) => ({
    block,
    part: '',
    was,
    file,
    isNumber: false,
  })
  const changed = (slideId: SlideId, nth: number) => ({
    ...{ slideId, number: nth + 1, title: '', notes: null, comments: [] },
    words: [words(footer, 'Confidential', `Secret ${nth}`), words(own[nth]!, 'Own', 'Theirs')],
    things: [{ block: footer, said: 'The text “Confidential” was moved.', words: '' }],
  })
  const spots = spotsOf(slideIds.map(changed), {
    design,
    pitch: null,
    pictures: {},
    copy: 'presenter',
  }).flat()
  expect(spots.map(({ place, at, file }) => [file, place !== null, at?.slideId, at?.blockId])).toEqual(
    slideIds.flatMap((id, nth) => [
      [`Secret ${nth}`, false, id, own[nth]],
      ['Theirs', true, id, own[nth]],
      ['', false, id, own[nth]],
    ]),
  )
  // What is offered as a place has the words that are changed.
  for (const { place, was } of spots) if (place) expect(plainText(wordsAt(doc, place))).toBe(was)
  expect(new Set(spots.map(({ id }) => id)).size).toBe(spots.length)
})
