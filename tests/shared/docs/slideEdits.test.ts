import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide, deleteSlide, duplicateSlides, moveSlides, setSection } from '#shared/docs/slideEdits.ts'

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

/** Two people's copies of a deck of so many slides, who hear of each other when they `meet`. */
function two(...sections: readonly string[]) {
  const mine = deck(...sections)
  const theirs = new Y.Doc()
  const meet = () => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine.doc))
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs))
  }
  meet()
  const titles = (doc: Y.Doc) => readDesign(doc).slides.map(({ title }) => title.replace('Slide ', ''))
  return { ...mine, theirs, meet, both: () => [titles(mine.doc).join(''), titles(theirs).join('')] }
}

describe('several slides at once', () => {
  test('stand together where they are put, in the order given', () => {
    const { doc, ids, both, meet } = two('', '', '', '', '')
    moveSlides(doc, [ids[1]!, ids[3]!], 0)
    meet()
    expect(both()).toEqual(['13024', '13024'])
    moveSlides(doc, [ids[1]!, ids[3]!], 9)
    expect(both()[0]).toBe('02413')
  })

  test('are copied behind the last of them', () => {
    const { doc, ids, both } = two('', '', '', '')
    duplicateSlides(doc, [ids[0]!, ids[2]!])
    expect(both()[0]).toBe('012023')
  })

  test('one that a colleague deletes at that moment is gone, and the others are where they were put', () => {
    const { doc, theirs, ids, both, meet } = two('', '', '', '')
    moveSlides(doc, [ids[2]!, ids[3]!], 0)
    deleteSlide(theirs, ids[2]!)
    meet()
    expect(both()).toEqual(['301', '301'])
    moveSlides(doc, [ids[2]!, ids[3]!], 9)
    expect(both()[0]).toBe('013')
  })

  test('two who move several slides to different places agree, and each slide is there once', () => {
    const { doc, theirs, ids, both, meet } = two('', '', '', '', '')
    moveSlides(doc, [ids[0]!, ids[1]!], 9)
    moveSlides(theirs, [ids[1]!, ids[4]!], 0)
    meet()
    const [mine, other] = both()
    expect(mine).toBe(other)
    expect([...mine!].sort().join('')).toBe('01234')
  })

  test('a section’s heading stays with those of its slides that stay, and goes with the whole of it', () => {
    const { doc, ids, sections, both } = two('A', '', 'B', '')
    moveSlides(doc, [ids[0]!], 9)
    expect([both()[0], sections()]).toEqual(['1230', ['A', 'B', '', '']])
    moveSlides(doc, [ids[2]!, ids[3]!, ids[0]!], 0)
    expect([both()[0], sections()]).toEqual(['2301', ['B', '', '', 'A']])
  })

  test('a whole section that is deleted takes no other section’s name along', () => {
    const { doc, ids, sections } = deck('Opening', '', 'Proof', '', 'End')
    for (const id of [ids[2]!, ids[3]!]) deleteSlide(doc, id)
    expect(sections()).toEqual(['Opening', '', 'End'])
  })
})
