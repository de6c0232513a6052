import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { setSeconds, setSpeaker } from '#shared/docs/planDoc.ts'
import { clientName } from '#shared/model/variables.ts'
import type { PrintAnswer } from '#shared/protocol/print.ts'
import type { AnswerWritten } from '#shared/protocol/stage.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../../support/editRoom.ts'
import { makeWorkspace, type Refused } from '../../support/people.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { makeSecretPitch, type SecretPitch } from '../../support/secretPitch.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { AudienceScreen, PresenterScreen, startStage } from '../../support/stage.ts'
import { askForExport, exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
let secret: SecretPitch
beforeAll(async () => {
  // Without a browser of its own: what Chromium makes of these pages is tried in `tests/e2e/export-pages.spec.ts`.
  server = await startTestServer()
  secret = await makeSecretPitch(server.url, 4)
})
afterAll(() => server.discard())

const pitchPath = (format: string, query = '') => `/api/pitches/${secret.pitch.id}/export.${format}?${query}`
const exportsPath = (query: string) => `/api/pitches/${secret.pitch.id}/exports?${query}`
const pagesOf = async (query: string): Promise<PrintAnswer> =>
  (await secret.sam.get<PrintAnswer>(pitchPath('pages', query))).body
const answerTo = async (path: string) => {
  const { status, body } = await secret.sam.get<Refused>(path)
  return [status, body.error?.code]
}
const answerToAsking = async (address: string) => {
  const { status, body } = await askForExport<Refused>(secret.sam, address)
  return [status, body.error?.code]
}

describe('pages', () => {
  test('for a client hold the shown slides, and 0 bytes of anything else', async () => {
    const answer = await pagesOf('copy=client&reason=A%20draft')
    expect(answer.deck.pages.map(({ slide, number }) => [slide.id, number])).toEqual(
      secret.slides.map(({ id }, at) => [id, at + 1]),
    )
    const json = JSON.stringify(answer)
    expect(json).not.toContain('SECRET')
    for (const picture of secret.hiddenPictures) expect(json).not.toContain(picture)
    expect(Object.keys(answer.deck.pages[0]!).sort()).toEqual(['number', 'slide'])
  })

  test('for presenters have key messages and talking points beneath', async () => {
    const { deck } = await pagesOf('copy=presenter')
    expect(JSON.stringify(deck.pages[0]!.notes)).toContain('SECRET-points')
    expect(JSON.stringify(deck.pages[0]!.notes)).toContain('SECRET-key')
    expect(JSON.stringify(deck)).not.toContain('SECRET-hidden')
  })

  test('have them too while no client’s name is said', async () => {
    await editRoom(secret.sam, roomName('pitch', secret.pitch.id), (doc) => setFact(doc, clientName, ''))
    const { deck } = await pagesOf('copy=presenter')
    await editRoom(secret.sam, roomName('pitch', secret.pitch.id), (doc) =>
      setFact(doc, clientName, secret.pitch.client),
    )
    expect(JSON.stringify(deck.pages[0]!.notes)).toContain('SECRET-points')
  })

  test('of the bare design have every slot as it was designed, and no notes', async () => {
    const path = `/api/decks/${secret.deck.id}/export.pages`
    const { deck } = (await secret.maya.get<PrintAnswer>(path)).body
    expect(deck.pages.every(({ notes }) => notes === undefined)).toBe(true)
    expect(deck.pages.length).toBeGreaterThanOrEqual(4)
  })

  test('say where a member’s browser finds their pictures', async () => {
    const { assets } = await pagesOf('copy=client&reason=A%20draft')
    const [first] = secret.slides
    const picture = await secret.sam.raw(`${assets}/pictures/${first!.picture}`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    // Cut as it is for a client.
    const cut = await secret.sam.raw(`${assets}/pictures/${first!.picture}-25000-0-0-0`)
    expect([cut.status, cut.headers.get('content-type')]).toEqual([200, 'image/png'])
    for (const name of [`${first!.picture}-x`, `${'0'.repeat(64)}-25000-0-0-0`])
      expect((await secret.sam.raw(`${assets}/pictures/${name}`)).status).toBe(404)
  })
})

describe('some slides only', () => {
  test('come in the deck’s order, whatever order they are named in', async () => {
    const [, second, , fourth] = secret.slides
    const { deck } = await pagesOf(`copy=client&reason=A%20draft&slides=${fourth!.id},${second!.id},nobody`)
    expect(deck.pages.map(({ slide }) => slide.id)).toEqual([second!.id, fourth!.id])
  })

  test('as a file for PowerPoint too', async () => {
    const [, second] = secret.slides
    const answer = await exportedBy(
      secret.sam,
      exportsPath(`format=pptx&copy=client&reason=A%20draft&slides=${second!.id}`),
    )
    const { names, text } = openPptx(new Uint8Array(await answer.arrayBuffer()))
    expect(names.filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(1)
    expect(text('ppt/slides/slide1.xml')).toContain('WORDS-1-title')
  })

  test('of which none is shown are refused in words', async () => {
    expect(await answerTo(pitchPath('pages', 'copy=client&reason=A%20draft&slides=nobody'))).toEqual([
      409,
      'no-slides',
    ])
  })
})

describe('a speaker’s own sheets', () => {
  test('have their slides, their minutes, and where they take over and hand over', async () => {
    const { maya, sam, pitch, slides } = secret
    const [first, second, third] = slides
    const [samId, mayaId] = [sam.id, maya.id]
    await editRoom(sam, roomName('plan', pitch.id), (doc) => {
      setSpeaker(doc, first!.id, mayaId)
      setSpeaker(doc, second!.id, samId)
      setSeconds(doc, second!.id, 125)
      setSpeaker(doc, third!.id, mayaId)
    })
    const { deck } = await pagesOf(`copy=presenter&speaker=${samId}`)
    expect(deck.head).toEqual({ speaker: 'Sam SECRET-name', slides: 1, of: 4, seconds: 125 })
    expect(deck.pages.map(({ slide, cues }) => [slide.id, cues])).toEqual([
      [
        second!.id,
        {
          ...{ seconds: 125, opening: 'SECRET-handover', from: 'Maya SECRET-name' },
          ...{ to: 'Maya SECRET-name', next: third!.title },
        },
      ],
    ])
    expect((await pagesOf('copy=presenter&speaker=nobody')).deck.pages).toEqual([])
    expect(await answerToAsking(exportsPath(`format=pptx&copy=presenter&speaker=${samId}`))).toEqual([
      400,
      'invalid',
    ])
    expect(await answerToAsking(exportsPath(`format=pdf&copy=client&speaker=${samId}`))).toEqual([
      400,
      'invalid',
    ])
  })
})

test('what stays with a client has what they asked, and nobody’s name', async () => {
  const { maya, pitch, slides } = secret
  const { stageId, watchUrl } = await startStage(maya, pitch, { reason: 'A draft' })
  const audience = await AudienceScreen.open(watchUrl!, 'Ines PRIVATE-asker')
  const presenter = await PresenterScreen.open(maya, stageId)
  await audience.say({ kind: 'question', id: 'question-1', text: 'Does it work on Sundays?' })
  await presenter.say({ kind: 'end' })
  audience.leave()
  const path = `/api/stages/${stageId}/export.pages?copy=client&questions=with`
  const { body } = await maya.get<PrintAnswer>(path)
  expect(body.deck.questions).toEqual([{ text: 'Does it work on Sundays?', page: 1, answered: false }])
  expect(body.deck.pages).toHaveLength(slides.length)
  expect(
    await answerToAsking(`/api/stages/${stageId}/exports?format=pptx&copy=client&questions=with`),
  ).toEqual([400, 'invalid'])
  const answering = (text: string, was: string) =>
    maya.post<AnswerWritten>(`/api/stages/${stageId}/questions/question-1/answer`, { text, was })
  expect((await answering('On Sundays, too.', '')).body).toMatchObject({ taken: true })
  // Somebody who had nothing before them gets the words that stand there, and takes nothing away.
  expect((await answering('No.', '')).body).toMatchObject({
    taken: false,
    answer: { text: 'On Sundays, too.', by: 'Maya SECRET-name' },
  })
  expect((await answering('x'.repeat(2_001), 'On Sundays, too.')).status).toBe(400)
  const answered = (await maya.get<PrintAnswer>(path)).body
  expect(answered.deck.questions).toEqual([
    { text: 'Does it work on Sundays?', page: 1, answered: true, answer: 'On Sundays, too.' },
  ])
  const json = JSON.stringify([body, answered])
  expect(json).not.toContain('SECRET')
  expect(json).not.toContain('PRIVATE')
})

describe('refused in words', () => {
  test('are formats, sizes and ids that there are not', async () => {
    for (const query of [
      'format=docx',
      'format=png&width=100000',
      'format=png&width=NaN',
      'format=pdf&slides=a%20b',
      'format=pdf&copy=everybody',
    ])
      expect(await answerToAsking(exportsPath(query)), query).toEqual([400, 'invalid'])
    expect(await answerTo(pitchPath('pages', 'copy=everybody'))).toEqual([400, 'invalid'])
  })

  test('are PDFs and pictures where no Chromium is, and nothing is kept of them', async () => {
    for (const format of ['pdf', 'png'])
      expect(await answerToAsking(exportsPath(`format=${format}&copy=presenter`))).toEqual([
        501,
        'no-browser',
      ])
  })

  test('is everybody who may not take the pitch out, in every format', async () => {
    const { owner: stranger } = await makeWorkspace(server.url, 'Elsewhere')
    expect((await stranger.get(pitchPath('pages', 'copy=presenter'))).status).toBe(404)
    for (const format of ['pdf', 'png', 'pptx'])
      expect((await askForExport(stranger, exportsPath(`format=${format}`))).status).toBe(404)
  })
})
