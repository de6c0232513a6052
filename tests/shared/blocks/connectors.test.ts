import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { contentsOf } from '#shared/blocks/carried.ts'
import { changeJoins } from '#shared/blocks/line/doc.ts'
import { lineEnds, sidePoint } from '#shared/blocks/line/ends.ts'
import { routes, sides, type LineBlock } from '#shared/blocks/line/model.ts'
import { routePath, routePoints } from '#shared/blocks/line/route.ts'
import { addBlocks, deleteBlocks, editBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, readSlide } from '#shared/docs/designDoc.ts'
import { addSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { frame, moved } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'

const boxes = [frame(100, 100, 100, 60), frame(500, 300, 100, 60)] as const

/** Two boxes and a line from the right of the first to the left of the second. */
function deck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const slide = addSlide(doc, {
    blocks: [
      { kind: 'shape', shape: 'rect', frame: boxes[0] },
      { kind: 'shape', shape: 'rect', frame: boxes[1] },
      {
        kind: 'line',
        frame: frame(0, 0, 10, 20),
        joins: { start: { block: 0, side: 'right' }, end: { block: 1, side: 'left' } },
      },
    ],
  })
  return { doc, slide }
}

function parts(doc: Y.Doc, slide: string) {
  const blocks = readSlide(doc, slide)?.blocks ?? []
  const line = blocks.find((block): block is LineBlock => block.kind === 'line')!
  return { blocks, line, boxes: blocks.filter(({ kind }) => kind === 'shape') }
}

const expectEnd = (line: LineBlock, end: 0 | 1, x: number, y: number) => {
  const at = lineEnds(line.frame)[end]
  expect(at.x).toBeCloseTo(x, 0)
  expect(at.y).toBeCloseTo(y, 0)
}

test('a line follows the blocks that it sticks to, and one that nobody moved is the same object', () => {
  const { doc, slide } = deck()
  const { line, boxes: both } = parts(doc, slide)
  expectEnd(line, 0, 200, 130)
  expectEnd(line, 1, 500, 330)
  setFrames(doc, slide, new Map([[both[1]!.id, moved(boxes[1], 40, -100)]]))
  expectEnd(parts(doc, slide).line, 0, 200, 130)
  expectEnd(parts(doc, slide).line, 1, 540, 230)
})

test('two people move one block each at once: the line is where both are, and nobody wrote it', () => {
  const { doc: a, slide } = deck()
  const b = new Y.Doc()
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  const [first, second] = parts(a, slide).boxes
  setFrames(a, slide, new Map([[first!.id, moved(boxes[0], 0, 200)]]))
  setFrames(b, slide, new Map([[second!.id, moved(boxes[1], 0, -200)]]))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  expect(readDesign(a)).toEqual(readDesign(b))
  expectEnd(parts(a, slide).line, 0, 200, 330)
  expectEnd(parts(a, slide).line, 1, 500, 130)
})

test('when its block is deleted an end stays where it was seen, and sticks again once that is undone', () => {
  const { doc, slide } = deck()
  const history = new History()
  history.attach(doc)
  const [, second] = parts(doc, slide).boxes
  setFrames(doc, slide, new Map([[second!.id, moved(boxes[1], 100, 0)]]))
  history.gesture(() => deleteBlocks(doc, slide, [second!.id]))
  expectEnd(parts(doc, slide).line, 1, 600, 330)
  history.undo()
  setFrames(doc, slide, new Map([[second!.id, boxes[1]]]))
  expectEnd(parts(doc, slide).line, 1, 500, 330)
})

test('an end that is pulled away lets go; with its block it stays', () => {
  const { doc, slide } = deck()
  const { line, boxes: both } = parts(doc, slide)
  const together = [line, ...both].map((block) => [block.id, moved(block.frame, 50, 50)] as const)
  setFrames(doc, slide, new Map(together))
  expect(parts(doc, slide).line.joins).toEqual(line.joins)
  setFrames(doc, slide, new Map([[line.id, moved(parts(doc, slide).line.frame, 0, 30)]]))
  expect(parts(doc, slide).line.joins).toEqual({ start: null, end: null })
})

test('on a copied slide a line sticks to the copies; copied alone its ends are free where they were', () => {
  const { doc, slide } = deck()
  const copy = parts(doc, duplicateSlide(doc, slide)!)
  expect(copy.boxes.map(({ id }) => id)).toEqual([copy.line.joins.start?.block, copy.line.joins.end?.block])
  const [added] = addBlocks(doc, slide, contentsOf(readSlide(doc, slide)!, [parts(doc, slide).line.id]))
  const alone = parts(doc, slide).blocks.find(({ id }) => id === added) as LineBlock
  expect(alone.joins).toEqual({ start: null, end: null })
  expect(alone.frame).toEqual(parts(doc, slide).line.frame)
})

test('a line leaves and reaches the sides that it sticks to, whatever its way', () => {
  for (const from of sides)
    for (const to of sides)
      for (const route of routes) {
        const [start, end] = [sidePoint(boxes[0], from), sidePoint(boxes[1], to)]
        const points = routePoints(start, end, route, {
          start: { block: 'a', side: from },
          end: { block: 'b', side: to },
        })
        expect([points[0], points.at(-1)]).toEqual([start, end])
        expect(routePath(points, route)).not.toMatch(/NaN|Infinity/)
        if (route === 'straight') continue
        const across = from === 'left' || from === 'right'
        expect(across ? points[1]!.y : points[1]!.x).toBe(across ? start.y : start.x)
      }
})

type Deed = {
  readonly what: 'move' | 'delete' | 'join' | 'pull' | 'type' | 'undo' | 'meet'
  readonly by: number
  readonly pick: number
}

test('three people move, delete, join, pull and write at once: all see the same lines, and the words of what is left', () => {
  const deeds = fc.array(
    fc.record({
      what: fc.constantFrom<Deed['what'][]>('move', 'delete', 'join', 'pull', 'type', 'undo', 'meet'),
      by: fc.nat(2),
      pick: fc.nat(1000),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(deeds, (all) => {
      const { doc: first, slide } = deck()
      const people = [1, 2, 3].map((id) => {
        const doc = new Y.Doc()
        doc.clientID = id
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), 'wire')
        const history = new History()
        history.attach(doc)
        return { doc, history }
      })
      const meet = (a: Y.Doc, b: Y.Doc) => {
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'wire')
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'wire')
      }
      const typed = new Map<string, string[]>()
      let undone = false
      all.forEach(({ what, by, pick }, at) => {
        const { doc, history } = people[by]!
        const { line, boxes: left } = parts(doc, slide)
        const box = left[pick % Math.max(1, left.length)]
        const step = (edit: () => void) => history.gesture(edit)
        if (what === 'meet') return meet(doc, people[pick % 3]!.doc)
        if (what === 'undo') {
          undone = true
          return history.undo()
        }
        if (what === 'pull')
          return step(() => setFrames(doc, slide, new Map([[line.id, moved(line.frame, pick, 7)]])))
        if (!box) return
        if (what === 'move')
          step(() => setFrames(doc, slide, new Map([[box.id, moved(box.frame, pick, -pick)]])))
        if (what === 'delete') step(() => deleteBlocks(doc, slide, [box.id]))
        if (what === 'join')
          step(() =>
            editBlocks(
              doc,
              slide,
              [line.id],
              changeJoins({ end: { block: box.id, side: sides[pick % 4]! } }),
            ),
          )
        if (what === 'type') {
          const text = maybeBlockText(doc, slide, { block: box.id, part: '' })!
          step(() => transact(doc, () => text.insert(0, `w${at}. `)))
          typed.set(box.id, [...(typed.get(box.id) ?? []), `w${at}.`])
        }
      })
      for (const a of people) for (const b of people) meet(a.doc, b.doc)
      const [seen, ...others] = people.map(({ doc }) => readDesign(doc))
      for (const other of others) expect(other).toEqual(seen)
      const { line, boxes: left } = parts(people[0]!.doc, slide)
      for (const value of Object.values(line.frame)) expect(Number.isFinite(value)).toBe(true)
      if (undone) return
      for (const block of left)
        for (const word of typed.get(block.id) ?? [])
          expect(block.kind === 'shape' && plainText(block.body.text)).toContain(word)
    }),
    { numRuns: 150 },
  )
})
