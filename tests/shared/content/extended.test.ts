import { expect, test } from 'vitest'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { extended } from '#shared/content/extended.ts'
import { frame, type Frame } from '#shared/model/frame.ts'

/** A slide of 4:3 leaves 160 pixels free at either side, so that it is set wider by a third. */
const wide = (...blocks: readonly BlockContent[]): readonly Frame[] =>
  extended({ blocks }, { left: 160, top: 0 }).blocks.map((block) => block.frame)

const picture = { asset: 'a'.repeat(64), width: 300, height: 150, alt: '' }

test('words, bars and what reaches from edge to edge get wider, and as high as they are', () => {
  expect(
    wide(
      { kind: 'text', frame: frame(220, 60, 840, 80) },
      { kind: 'shape', shape: 'rect', frame: frame(160, 680, 960, 40) },
      { kind: 'image', frame: frame(160, 0, 960, 720), picture },
    ),
  ).toEqual([frame(80, 60, 1120, 80), frame(0, 680, 1280, 40), frame(0, 0, 1280, 720)])
})

test('a picture behind everything keeps its upper edge', () => {
  const photo = { ...picture, width: 960, height: 720 }
  const { blocks } = extended(
    { blocks: [{ kind: 'image' as const, frame: frame(160, 0, 960, 720), picture: photo }] },
    { left: 160, top: 0 },
  )
  expect(blocks[0]).toMatchObject({ frame: frame(0, 0, 1280, 720), fit: 'cover', focus: { y: 0 }, zoom: 1 })
})

test('a picture that is all that its slide shows stays whole, unless a narrow strip of it goes', () => {
  const alone = (w: number, left: number) =>
    extended(
      { key: 'one', blocks: [{ kind: 'image' as const, frame: frame(left, 0, w, 720), picture }] },
      { left, top: 0 },
    ).blocks[0]!.frame
  expect(alone(960, 160)).toEqual(frame(160, 0, 960, 720))
  expect(alone(1200, 40)).toEqual(frame(0, 0, 1280, 720))
})

test('pictures, round shapes and what is turned keep their size, about their middle and at their edge', () => {
  expect(
    wide(
      { kind: 'image', frame: frame(490, 200, 300, 150), picture },
      { kind: 'image', frame: frame(160, 200, 300, 150), picture },
      { kind: 'shape', shape: 'ellipse', frame: frame(1020, 100, 100, 100) },
      { kind: 'text', frame: frame(340, 300, 120, 40, 90) },
    ),
  ).toEqual([
    frame(490, 200, 300, 150),
    frame(0, 200, 300, 150),
    frame(1180, 100, 100, 100),
    frame(260, 300, 120, 40, 90),
  ])
})

test('a small group is moved as it is, a large one is set wider with all that is in it', () => {
  const [logo, chart] = [[{ id: 'logo' }], [{ id: 'chart' }]]
  const box = (x: number, w: number, groups: typeof logo): BlockContent => ({
    ...{ kind: 'shape', shape: 'rect', frame: frame(x, 300, w, 60), groups },
  })
  expect(wide(box(160, 80, logo), box(250, 40, logo), box(340, 240, chart), box(700, 240, chart))).toEqual([
    frame(0, 300, 80, 60),
    frame(90, 300, 40, 60),
    frame(240, 300, 320, 60),
    frame(720, 300, 320, 60),
  ])
})

test('a line ends where its ends are, and what keeps its size in a place that gets wider says so', () => {
  const [line] = wide({ kind: 'line', frame: frame(310, 350, 300, 0) })
  expect(line).toMatchObject({ x: 200, w: 400, rotation: 0 })
  const { blocks } = extended(
    {
      blocks: [
        {
          ...{ kind: 'image', frame: frame(490, 200, 300, 150), picture, place: 'picture/0' },
          follows: { prompt: '', own: ['radius'] },
        } satisfies BlockContent,
      ],
    },
    { left: 160, top: 0 },
  )
  expect(blocks[0]!.follows?.own).toEqual(['radius', 'frame'])
})
