import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { FilledBy } from '#shared/protocol/api.ts'
import { makePitch } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

test('before something goes, it is known whose words and pictures are in it', async () => {
  const { sam, maya, deck, slides } = await stagePitch(server, 3)
  const { documents } = server.services
  let [words, logo] = ['', '']
  await documents.editDesign(deck.id, (doc) => {
    const slot = { name: 'Offer', prompt: '', limit: null, required: false }
    ;[words = '', logo = ''] = addBlocks(doc, slides[0]!, [
      { kind: 'text', frame: frame(0, 0, 80, 80), slot },
      { kind: 'image', frame: frame(0, 0, 80, 80), slot },
    ])
  })
  const [kestrel, away] = [await makePitch(sam, deck, 'Kestrel Air'), await makePitch(sam, deck, 'Away')]
  const picture = { asset: 'fa'.repeat(32), width: 9, height: 9, alt: '' }
  await documents.editPitch(kestrel.id, (doc) => {
    setFill(doc, { block: words, part: '' }, plainRichText('From Monday'))
    setPicture(doc, { block: logo, part: '' }, picture)
  })
  await documents.editPitch(away.id, (doc) => setPoints(doc, slides[1]!, plainRichText('Pause here')))
  const ask = async (query: string) =>
    (await maya.get<FilledBy>(`/api/decks/${deck.id}/filled?${query}`)).body.clients

  expect(await ask(`blocks=${words}`)).toEqual(['Kestrel Air'])
  expect(await ask(`blocks=${logo},${words}`)).toEqual(['Kestrel Air'])
  expect(await ask(`slides=${slides[0]}`)).toEqual(expect.arrayContaining(['Kestrel Air']))
  expect(await ask(`slides=${slides[1]}`)).toContain('Away')
  expect(await ask('blocks=gone')).toEqual([])
  await sam.patch(`/api/pitches/${kestrel.id}`, { archived: true })
  expect(await ask(`blocks=${words}`)).toEqual([])
  expect((await maya.get(`/api/decks/${deck.id}/filled?blocks=../x`)).status).toBe(400)
})
