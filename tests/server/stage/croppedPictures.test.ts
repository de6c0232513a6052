import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import type { AudienceSlide } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { eventually } from '../../support/eventually.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
let asset: Asset
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server, 3)
  // Red on the left and blue on the right.
  const red = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const wide = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000ff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer()
  const uploaded = await staged.maya.upload<Asset>(`/api/assets?workspace=${staged.workspace.id}`, wide)
  asset = uploaded.body
  const picture = { asset: asset.hash, width: asset.width, height: asset.height, alt: '' }
  await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) => {
    const [first, second, third] = staged.slides
    const box = frame(0, 0, 200, 200)
    addBlocks(doc, first!, [{ kind: 'image', frame: box, picture, fit: 'cover', focus: { x: 1, y: 0.5 } }])
    addBlocks(doc, second!, [{ kind: 'image', frame: box, picture, fit: 'contain', focus: { x: 0, y: 0 } }])
    const whole = { kind: 'image', picture, fit: 'contain', focus: { x: 0, y: 0 } } as const
    addBlocks(doc, third!, [
      { ...whole, frame: frame(-200, 0, 400, 200) },
      { ...whole, frame: frame(1080, 100, 400, 200, 180) },
      { ...whole, frame: frame(500, -900, 100, 1000) },
    ])
  })
})
afterAll(() => server.discard())

const picturesOf = (slide: AudienceSlide) =>
  slide.blocks.flatMap((block) => (block.kind === 'image' && block.picture ? [block.picture] : []))
const pictureOf = (slide: AudienceSlide) => picturesOf(slide)[0]!

const slidesOf = (screen: AudienceScreen): readonly AudienceSlide[] =>
  screen.events.flatMap((event) =>
    event.kind === 'hello' ? event.slides : event.kind === 'slide' ? [event.slide] : [],
  )

const open = async (screen: AudienceScreen, name: string) => {
  const answer = await screen.browser.raw(`${screen.path}/pictures/${name}`)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}
const redIn = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  return {
    size: [info.width, info.height],
    red: data.filter((value, at) => at % info.channels === 0 && value > 0),
  }
}

test('what a frame cuts off a picture reaches no audience; a picture that is shown whole is whole', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const ines = await AudienceScreen.open(watchUrl!)
  const shown = pictureOf(slidesOf(ines)[0]!)
  expect([shown.width, shown.height]).toEqual([200, 200])
  expect(ines.wire).not.toMatch(new RegExp(`"asset":"${asset.hash}"`))
  // By its hash, and by another cut than the one on show, there is nothing.
  expect((await open(ines, asset.hash)).status).toBe(404)
  expect((await open(ines, `${asset.hash}-0-0-50000-0`)).status).toBe(404)
  const [cut, again] = await Promise.all([open(ines, shown.asset), open(ines, shown.asset)])
  expect([cut.status, cut.type, again.bytes.equals(cut.bytes)]).toEqual([200, 'image/png', true])
  expect(await redIn(cut.bytes)).toEqual({ size: [200, 200], red: Buffer.of() })

  await maya.say({ kind: 'next', from: { slideId: maya.stage.current } })
  await eventually(() => expect(slidesOf(ines)).toHaveLength(2))
  expect(pictureOf(slidesOf(ines)[1]!).asset).toBe(asset.hash)
  expect((await open(ines, asset.hash)).status).toBe(200)
  await maya.leave()
  ines.leave()
})

test('what of a picture reaches over the slide’s edge reaches no audience, and one beside the slide not at all', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  const ines = await AudienceScreen.open(watchUrl!)
  await maya.say({ kind: 'go', to: staged.slides[2]! })
  await eventually(() => expect(slidesOf(ines)).toHaveLength(2))
  const shown = picturesOf(slidesOf(ines)[1]!)
  // The third lies in a frame that reaches onto the slide, and itself above it.
  expect(shown).toHaveLength(2)
  for (const { asset: name, width } of shown) {
    expect(width).toBe(200)
    expect(await redIn((await open(ines, name)).bytes)).toEqual({ size: [200, 200], red: Buffer.of() })
  }
  expect((await open(ines, asset.hash)).status).toBe(404)
  await maya.leave()
  ines.leave()
})
