import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { renameDeck } from '#shared/docs/designDoc.ts'
import { addSlide, hideSlide, renameSlide, setSection } from '#shared/docs/slideEdits.ts'
import { readTheme, setTheme } from '#shared/docs/themeDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser } from '../../support/people.ts'
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
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
  await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) => {
    hideSlide(doc, addSlide(doc, { title: 'CANARY-hidden' }), true)
    renameDeck(doc, 'CANARY-working-title')
    setTheme(doc, { ...readTheme(doc), name: 'CANARY-theme' })
    for (const id of staged.slides) {
      renameSlide(doc, id, 'CANARY-slide-name')
      setSection(doc, id, 'CANARY-section')
      const body = { text: plainRichText('CANARY-beside-the-slide'), role: 'title' } as const
      addBlocks(doc, id, [{ kind: 'text', frame: frame(0, -200, 400, 80), body }])
    }
  })
})
afterAll(() => server.discard())

describe('what an audience receives', () => {
  test('over a whole pitch: nothing private, and no slide before it was shown', async () => {
    const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
    const maya = await PresenterScreen.open(staged.maya, stageId)
    const ines = await AudienceScreen.open(watchUrl!, 'Ines')
    expect(ines.events[0]).toMatchObject({ kind: 'hello', title: 'Northwind' })
    await maya.say({ kind: 'cue', id: 'c1', text: 'CANARY-cue' })
    for (const [at, id] of staged.slides.entries()) {
      if (at > 0) await maya.say({ kind: 'next', from: { slideId: staged.slides[at - 1]! } })
      await eventually(() => expect(ines.state.current).toBe(id))
      expect(ines.wire).toContain(`Words ${at}`)
      expect(ines.wire).not.toContain(`Words ${at + 1}`)
      for (const coming of staged.slides.slice(at + 1)) expect(ines.wire).not.toContain(coming)
    }
    await maya.say({ kind: 'end' })
    await eventually(() => expect(ines.events.at(-1)?.kind).toBe('closed'))
    expect(ines.wire).not.toContain('CANARY')
    for (const person of [staged.maya, staged.sam]) expect(ines.wire).not.toContain(person.id)
    await maya.leave()
  })
})

describe('the link', () => {
  test('asks for its passcode, and refuses a wrong one', async () => {
    const { watchUrl } = await startStage(staged.maya, staged.pitch, { passcode: 'harbour' })
    const path = new URL(watchUrl!).pathname
    const browser = new Browser(server.url)
    expect((await browser.get(`${path}/door`)).body).toEqual({ passcode: true, entered: false })
    expect((await browser.post(`${path}/enter`, { passcode: 'wrong' })).status).toBe(403)
    expect((await browser.raw(`${path}/stream`)).status).toBe(401)
    expect((await browser.post(`${path}/enter`, { passcode: 'harbour' })).status).toBe(204)
    expect((await browser.get(`${path}/door`)).body).toEqual({ passcode: true, entered: true })
  })

  test('lets in as many as it says', async () => {
    const { watchUrl } = await startStage(staged.maya, staged.pitch, { limit: 1 })
    const first = await AudienceScreen.open(watchUrl!)
    await expect(AudienceScreen.open(watchUrl!)).rejects.toThrow('403')
    first.leave()
  })

  test('is over when it is closed or has expired', async () => {
    const closed = await startStage(staged.maya, staged.pitch)
    const watching = await AudienceScreen.open(closed.watchUrl!)
    await staged.sam.delete(`/api/stages/${closed.stageId}/link`)
    await eventually(() => expect(watching.events.at(-1)).toEqual({ kind: 'closed', why: 'link-closed' }))
    expect((await watching.browser.get(`${watching.path}/door`)).status).toBe(410)
    const expired = await startStage(staged.maya, staged.pitch, { expiresAt: '2020-01-01T00:00:00Z' })
    expect((await new Browser(server.url).get(`${new URL(expired.watchUrl!).pathname}/door`)).status).toBe(
      410,
    )
  })

  test('a rehearsal has none', async () => {
    expect((await startStage(staged.sam, staged.pitch, { mode: 'rehearsal' })).watchUrl).toBeNull()
  })

  test.each(['x', 'A'.repeat(22), '..%2f..%2fetc'])('a guessed code %s opens nothing', async (code) => {
    expect((await new Browser(server.url).get(`/watch/${code}/door`)).status).toBe(404)
  })
})
