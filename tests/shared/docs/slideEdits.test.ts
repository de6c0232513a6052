import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide, deleteSlide, setSection } from '#shared/docs/slideEdits.ts'

/** Slides with the section that begins at each; an empty name begins none. */
function deck(...sections: readonly string[]) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const ids = sections.map((section, at) => {
    const id = addSlide(doc, { title: `Slide ${at}` })
    setSection(doc, id, section)
    return id
  })
  return { doc, ids, sections: () => readDesign(doc).slides.map(({ section }) => section) }
}

describe('deleting the slide on which a section begins', () => {
  test('the section begins with the next slide', () => {
    const { doc, ids, sections } = deck('Opening', '', 'Proof')
    deleteSlide(doc, ids[0]!)
    expect(sections()).toEqual(['Opening', 'Proof'])
  })

  test('a section of one slide goes with it', () => {
    const { doc, ids, sections } = deck('Opening', 'Proof')
    deleteSlide(doc, ids[0]!)
    expect(sections()).toEqual(['Proof'])
  })

  test('the last slide leaves nothing behind', () => {
    const { doc, ids, sections } = deck('Opening', '', 'End')
    deleteSlide(doc, ids[2]!)
    expect(sections()).toEqual(['Opening', ''])
  })
})
