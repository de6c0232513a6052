import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { fittedInto } from '#shared/model/slotPicture.ts'

const box = frame(0, 0, 320, 200)
const pictureOf = (width: number, height: number) => ({ asset: 'a'.repeat(64), width, height, alt: '' })

function deck() {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Spring' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const slide = addSlide(design, { title: 'Why now' })
  const slot = { name: 'Logo', prompt: '', limit: null, required: false }
  const [block] = addBlocks(design, slide, [
    {
      kind: 'image',
      frame: box,
      slot,
      fit: 'cover',
      focus: { x: 0.2, y: 0.5 },
      picture: pictureOf(900, 600),
    },
  ])
  const shown = () => {
    const { slides } = audienceDeck(compose(readDesign(design), readPitch(pitch)))
    return slides[0]!.blocks[0]!
  }
  return { pitch, at: { block: block!, part: '' }, shown }
}

test('a wide or a tall picture of sales is shown whole, one of the frame’s proportions fills it', () => {
  const { pitch, at, shown } = deck()
  for (const [width, height, fit] of [
    [1600, 200, 'contain'],
    [200, 900, 'contain'],
    [1600, 900, 'cover'],
    [640, 480, 'cover'],
  ] as const) {
    setPicture(pitch, at, fittedInto(box, pictureOf(width, height)))
    expect(shown()).toMatchObject({ fit, picture: { width, height } })
  }
})

test('how sales fits its picture is the pitch’s alone, and marketing’s holds until then', () => {
  const { pitch, at, shown } = deck()
  expect(shown()).toMatchObject({ fit: 'cover', focus: { x: 0.2, y: 0.5 } })
  setPicture(pitch, at, pictureOf(640, 480))
  expect(shown()).toMatchObject({ fit: 'cover', focus: { x: 0.2, y: 0.5 } })
  setPicture(pitch, at, {
    ...slotPicture(pitch, at)!,
    fitting: { fit: 'cover', focus: { x: 1, y: 0 }, zoom: 2 },
  })
  expect(shown()).toMatchObject({ fit: 'cover', focus: { x: 1, y: 0 }, zoom: 2 })
  expect(Object.keys((shown() as { picture: object }).picture)).toEqual(['asset', 'width', 'height', 'alt'])
  setPicture(pitch, at, null)
  expect(shown()).toMatchObject({ focus: { x: 0.2, y: 0.5 }, picture: { width: 900 } })
})

test('a fitting that nobody can mean is read as one that can be drawn', () => {
  const { pitch, at, shown } = deck()
  pitch
    .getMap('pictures')
    .set(at.block, { ...pictureOf(9, 9), fitting: { fit: 'tile', focus: { x: 'left', y: 7 }, zoom: 0 } })
  expect(shown()).toMatchObject({ fit: 'cover', focus: { x: 0.5, y: 1 }, zoom: 1 })
})
