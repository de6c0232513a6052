import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setFact, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText, type RichText } from '#shared/model/richText.ts'
import type { FoundInPitches } from '#shared/protocol/api.ts'
import { makePitch, signUp } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

test('words are found in what every client’s pitch adds, by what its facts say, and nowhere for strangers', async () => {
  const { sam, maya, deck, slides } = await stagePitch(server, 3)
  const { documents } = server.services
  let block = ''
  await documents.editDesign(deck.id, (doc) => {
    const slot = { name: 'Offer', prompt: '', limit: null, required: false }
    ;[block = ''] = addBlocks(doc, slides[0]!, [
      {
        kind: 'text',
        frame: frame(0, 0, 80, 80),
        slot,
        body: { text: plainRichText('the design’s needle') },
      },
    ])
  })
  const [kestrel, away] = [await makePitch(sam, deck, 'Kestrel Air'), await makePitch(sam, deck, 'Away')]
  const named: RichText = [
    {
      ...plainRichText('')[0]!,
      inlines: [
        { kind: 'text', text: 'Hello ', marks: {} },
        { kind: 'variable', name: 'client.city', marks: {} },
      ],
    },
  ]
  await documents.editPitch(kestrel.id, (doc) => {
    setFill(doc, { block, part: '' }, named)
    setFact(doc, 'client.city', 'Needle Bay')
  })
  await documents.editPitch(away.id, (doc) => setPoints(doc, slides[1]!, plainRichText('a NÉEDLE')))
  const ask = (query: string, person = maya) =>
    person.get<FoundInPitches>(`/api/decks/${deck.id}/words?${query}`)

  const { body } = await ask('words=needle')
  expect(body.more).toBe(false)
  expect(Object.fromEntries(body.pitches.map(({ client, hits }) => [client, hits]))).toEqual({
    'Kestrel Air': [
      { slideId: slides[0], number: 1, before: 'Hello ', words: 'Needle', after: ' Bay' },
      { slideId: null, number: 0, before: '', words: 'Needle', after: ' Bay' },
    ],
    Away: [{ slideId: slides[1], number: 2, before: 'a ', words: 'NÉEDLE', after: '' }],
  })
  expect((await ask('words=needle&accents=1')).body.pitches.map(({ client }) => client)).toEqual([
    'Kestrel Air',
  ])
  expect((await ask('words=needle&case=1')).body.pitches).toEqual([])
  await sam.patch(`/api/pitches/${kestrel.id}`, { archived: true })
  expect((await ask('words=needle')).body.pitches.map(({ client }) => client)).toEqual(['Away'])

  expect((await ask('words=%20')).status).toBe(400)
  expect((await ask(`words=${'a'.repeat(201)}`)).status).toBe(400)
  expect((await ask('words=a&case=yes')).status).toBe(400)
  expect((await ask('words=needle', await signUp(server.url, 'Stranger'))).status).toBe(404)
})
