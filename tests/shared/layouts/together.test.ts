import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { restyle } from '#shared/blocks/bodyDoc.ts'
import { isEmptyPlace } from '#shared/blocks/kinds.ts'
import { deleteBlocks, editBlocks, maybeBlockText, setFrames, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, layoutIds, orderedLayouts, readDesign, readLayout } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import {
  addLayout,
  addSlideFrom,
  changeLayout,
  deleteLayout,
  duplicateLayout,
  followAgain,
  followLayout,
} from '#shared/docs/layoutEdits.ts'
import { setPlace } from '#shared/docs/placeEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { frame } from '#shared/model/frame.ts'
import { freePlace, type PlaceKey } from '#shared/model/layout.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { DesignPerson } from '../../support/designPerson.ts'

const acts = [
  'write',
  'add',
  'relayout',
  'free',
  'move',
  'style',
  'follow',
  'reset',
  'moveplace',
  'closeplace',
  'setplace',
  'delete',
  'duplicate',
  'undo',
  'redo',
  'meet',
] as const

/** One step of one of three people; numbers pick among what is there. */
interface Step {
  readonly who: number
  readonly what: (typeof acts)[number]
  readonly a: number
  readonly b: number
}

const steps = (what: readonly Step['what'][]) =>
  fc.array(fc.record({ who: fc.nat(2), what: fc.constantFrom(...what), a: fc.nat(9), b: fc.nat(9) }), {
    minLength: 5,
    maxLength: 40,
  })

const text = (place: PlaceKey, y: number) => ({
  kind: 'text' as const,
  place,
  frame: frame(10, y, 100, 50),
  body: { text: plainRichText(`Prompt of ${place}`), style: { bold: true } },
})

class Person extends DesignPerson {
  readonly reader = new DesignReader(this.doc)
  readonly written: string[] = []

  take({ what, a, b }: Step, token: string): void {
    const { doc, history } = this
    const design = this.reader.current
    const slide = pick(design.slides, a)
    const block = slide && pick(slide.blocks, b)
    const layout = pick(orderedLayouts(doc), a)?.id
    const ofLayout = layout === undefined ? [] : (readLayout(doc, layout)?.blocks ?? [])
    const place = pick(ofLayout, b)
    history.gesture(() => {
      switch (what) {
        case 'write':
          if (!slide || !block) return
          transact(doc, () =>
            maybeBlockText(doc, slide.id, { block: block.id, part: '' })?.insert(0, `${token} `),
          )
          this.written.push(token)
          return
        case 'add':
          if (layout !== undefined) addSlideFrom(doc, layout)
          return
        case 'relayout':
          if (slide) changeLayout(doc, slide.id, pick(orderedLayouts(doc), b)?.id ?? null)
          return
        case 'free':
          if (slide) changeLayout(doc, slide.id, null)
          return
        case 'move':
          if (slide && block) setFrames(doc, slide.id, new Map([[block.id, frame(a, b, 10, 10)]]))
          return
        case 'style':
          if (slide && block) editBlocks(doc, slide.id, [block.id], restyle({ italic: true }))
          return
        case 'follow':
          if (slide && block) followAgain(doc, slide.id, [block.id])
          return
        case 'reset':
          if (slide) followLayout(doc, slide.id)
          return
        case 'moveplace':
          if (layout !== undefined && place)
            setFrames(doc, layout, new Map([[place.id, frame(a, b, 99, 99)]]))
          return
        case 'closeplace':
          if (layout !== undefined && place) deleteBlocks(doc, layout, [place.id])
          return
        case 'setplace': {
          const taken = ofLayout.flatMap((one) => one.place ?? [])
          if (layout !== undefined && place)
            setPlace(doc, layout, place.id, b % 2 ? freePlace('body', taken) : null)
          return
        }
        case 'delete':
          if (layout !== undefined && b < 3) deleteLayout(doc, layout)
          return
        case 'duplicate':
          if (layout !== undefined && layoutIds(doc).length < 6) duplicateLayout(doc, layout)
          return
        case 'undo':
        case 'redo':
        case 'meet':
      }
    })
    if (what === 'undo') history.undo()
    if (what === 'redo') history.redo()
  }
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

function threePeople(): readonly Person[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  const two = addLayout(doc, {
    title: 'Two',
    blocks: [text('title/0', 0), text('body/0', 100), text('body/1', 200)],
  })
  addLayout(doc, { title: 'One', blocks: [text('title/0', 300), text('body/0', 400)] })
  addSlideFrom(doc, two)
  addSlideFrom(doc, two)
  return [1, 2, 3].map(() => new Person(Y.encodeStateAsUpdate(doc)))
}

function meet(people: readonly Person[]): void {
  for (const from of people) {
    for (const to of people)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
  }
}

const wordsOf = ({ doc }: Person): string =>
  readDesign(doc)
    .slides.flatMap(({ blocks }) =>
      blocks.map((block) => ('body' in block ? plainText(block.body.text) : '')),
    )
    .join('|')

function run(played: readonly Step[]): readonly Person[] {
  const people = threePeople()
  for (const [at, step] of played.entries()) {
    if (step.what === 'meet') meet(people)
    else people[step.who]!.take(step, `w${at}.`)
  }
  meet(people)
  const [first, ...others] = people.map(({ doc }) => readDesign(doc))
  for (const other of others) expect(other).toEqual(first)
  for (const { reader, doc } of people) expect(reader.current).toEqual(readDesign(doc))
  for (const { blocks } of first!.slides) {
    for (const block of blocks) {
      // Nothing is out of sight, and no place has two empty blocks.
      expect(block.frame.w * block.frame.h).toBeGreaterThan(0)
      const alike = blocks.filter((one) => isEmptyPlace(one) && one.place === block.place)
      expect(alike.length).toBeLessThanOrEqual(1)
    }
  }
  return people
}

test('whatever three people do to layouts and slides at once, they see the same and no word is lost', () => {
  const without = acts.filter((what) => what !== 'undo' && what !== 'redo')
  fc.assert(
    fc.property(steps(without), (played) => {
      const people = run(played)
      for (const token of people.flatMap(({ written }) => written))
        expect(wordsOf(people[0]!)).toContain(token)
    }),
    { numRuns: 60 },
  )
})

test('whatever two of them take back and make again, the words of the third stay', () => {
  fc.assert(
    fc.property(steps(acts), (played) => {
      const people = run(played.filter(({ who, what }) => who !== 2 || (what !== 'undo' && what !== 'redo')))
      for (const token of people[2]!.written) expect(wordsOf(people[0]!)).toContain(token)
    }),
    { numRuns: 60 },
  )
})

test.each([
  [
    'one deletes a layout while another makes a slide from it: the slide has the layout’s look',
    (a: Person) => deleteLayout(a.doc, layoutIds(a.doc)[0]!),
    (b: Person) => addSlideFrom(b.doc, layoutIds(b.doc)[0]!),
    ({ doc }: Person) => {
      const { slides, layouts } = readDesign(doc)
      const { deleted, id } = layouts.find(({ title }) => title === 'Two')!
      expect(deleted).toBe(true)
      expect(slides.filter(({ layout }) => layout === id).map(({ blocks }) => blocks.length)).toEqual([
        3, 3, 3,
      ])
    },
  ],
  [
    'both put a slide on another layout: on one of the two, with its words in the places there',
    (a: Person) => changeLayout(a.doc, readDesign(a.doc).slides[0]!.id, byTitle(a, 'One')),
    (b: Person) =>
      changeLayout(b.doc, readDesign(b.doc).slides[0]!.id, duplicateLayout(b.doc, byTitle(b, 'One'))),
    ({ doc }: Person) => {
      const [slide] = readDesign(doc).slides
      expect(slide!.blocks.map(({ place }) => place)).toEqual(['title/0', 'body/0'])
      expect(slide!.blocks.map(({ follows }) => follows?.own)).toEqual([[], []])
    },
  ],
  [
    'one resets a block while another moves it: it is where it was moved, or in its place',
    (a: Person) => followAgain(a.doc, readDesign(a.doc).slides[0]!.id, [titleOf(a)]),
    (b: Person) =>
      setFrames(b.doc, readDesign(b.doc).slides[0]!.id, new Map([[titleOf(b), frame(7, 7, 7, 7)]])),
    ({ doc }: Person) => {
      const title = readDesign(doc).slides[0]!.blocks[0]!
      expect([frame(7, 7, 7, 7), frame(10, 0, 100, 50)]).toContainEqual(title.frame)
    },
  ],
  [
    'marketing puts the slide on another layout while a slot on it is made: the slot stays, at the usual place of its role',
    (a: Person) => changeLayout(a.doc, readDesign(a.doc).slides[0]!.id, byTitle(a, 'One')),
    (b: Person) =>
      setSlot(b.doc, readDesign(b.doc).slides[0]!.id, readDesign(b.doc).slides[0]!.blocks[2]!.id, {
        name: 'Loss',
        prompt: '',
        limit: null,
        required: false,
      }),
    ({ doc }: Person) => {
      const slot = readDesign(doc).slides[0]!.blocks.find((block) => block.slot)
      expect(slot).toMatchObject({ place: 'body/1', frame: frame(80, 248, 1120, 376) })
    },
  ],
] as const)('%s', (_what, one, other, check) => {
  for (const swap of [false, true]) {
    const people = threePeople()
    one(people[swap ? 1 : 0]!)
    other(people[swap ? 0 : 1]!)
    meet(people)
    people.forEach(check)
  }
})

const byTitle = ({ doc }: Person, title: string): string =>
  readDesign(doc).layouts.find((layout) => layout.title === title)!.id

const titleOf = ({ doc }: Person): string => readDesign(doc).slides[0]!.blocks[0]!.id
