import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeRoles } from '#server/accounts/roles.ts'
import { exportTooLarge } from '#server/pptx/exportErrors.ts'
import { addBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { fillText, pointsText, setFact, setPicture } from '#shared/docs/pitchDoc.ts'
import { wordsAt } from '#shared/docs/places.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { frame } from '#shared/model/frame.ts'
import { type BlockId, newId, type SlideId } from '#shared/model/ids.ts'
import { orderBetween } from '#shared/model/order.ts'
import { paragraph, plainRichText, plainText } from '#shared/model/richText.ts'
import type { Asset, DeckRecord } from '#shared/protocol/api.ts'
import type { ImportDraft, ImportState } from '#shared/protocol/imports.ts'
import type { Inbox } from '#shared/protocol/inbox.ts'
import type { Leftover, LeftoverPage } from '#shared/protocol/leftovers.ts'
import type { ReturnAnswer, ReturnedChange, ReturnedFile, ReturnTaken } from '#shared/protocol/returns.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { eventually } from '../../support/eventually.ts'
import type { Browser, Refused, TestPerson } from '../../support/people.ts'
import { makeWorkspace } from '../../support/people.ts'
import { commented, edited, noted, repainted, reworded } from '../../support/pptxEdited.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, type StagedPitch } from '../../support/stage.ts'
import { exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

interface Pitched extends StagedPitch {
  readonly offer: BlockId
  readonly table: BlockId
}

const slot = (name: string) => ({ name, prompt: '', limit: null, required: false })

/** Three slides, a slot with a fact in its words, a table, and talking points. */
async function pitched(): Promise<Pitched> {
  const staged = await stagePitch(server, 3)
  const { rooms } = server.services
  const track = (id: string) => ({ id, order: orderBetween(null, null), size: 1 })
  const [rows, columns] = [
    [track('r1')],
    [track('c1'), { ...track('c2'), order: orderBetween(track('c1').order, null) }],
  ]
  const cell = (text: string) => ({ body: { text: plainRichText(text) } })
  const [offer, table] = await rooms.edit(roomName('design', staged.deck.id), (doc) =>
    addBlocks(doc, staged.slides[0]!, [
      {
        kind: 'text',
        frame: frame(0, 200, 600, 80),
        body: { text: plainRichText('Prompt') },
        slot: slot('Offer'),
      },
      {
        kind: 'table',
        frame: frame(0, 400, 600, 80),
        rows,
        columns,
        cells: { 'r1/c1': cell('Price'), 'r1/c2': cell('Term') },
      },
    ]),
  )
  await rooms.edit(roomName('pitch', staged.pitch.id), (doc) => {
    setFact(doc, 'client.name', 'Harbour Foods')
    writeRichText(fillText(doc, { block: offer!, part: '' }), [
      {
        ...paragraph('Fresher fruit for '),
        inlines: [
          { kind: 'text', text: 'Fresher', marks: { bold: true } },
          { kind: 'text', text: ' fruit for ', marks: {} },
          { kind: 'variable', name: 'client.name', marks: {} },
        ],
      },
    ])
    writeRichText(pointsText(doc, staged.slides[0]!), plainRichText('Smile first'))
  })
  return { ...staged, offer: offer!, table: table! }
}

const exported = async ({ sam, pitch }: StagedPitch, copy = 'presenter'): Promise<Uint8Array> => {
  const answer = await exportedBy(
    sam,
    `/api/pitches/${pitch.id}/exports?format=pptx&copy=${copy}&reason=Asked`,
  )
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

async function brought(person: TestPerson, workspace: string, bytes: Uint8Array): Promise<string> {
  const sent = await person.send<ImportDraft>(
    `/api/imports?${new URLSearchParams({ workspace, name: 'Back.pptx' })}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    },
  )
  expect(sent.status).toBe(201)
  const { id } = sent.body
  const state = await eventually(async (): Promise<ImportState> => {
    const { state } = (await person.get<ImportDraft>(`/api/imports/${id}`)).body
    if (state.kind === 'reading') throw new Error('It is still being read')
    return state
  }, 60_000)
  expect(state.kind).toBe('ready')
  return id
}

const shown = async (person: Browser, id: string): Promise<ReturnedFile> => {
  const { status, body } = await person.get<ReturnAnswer>(`/api/imports/${id}/return`)
  expect(status).toBe(200)
  if (body.kind !== 'known') throw new Error(body.message)
  return body.returned
}

const changesIn = ({ slides }: ReturnedFile): readonly ReturnedChange[] =>
  slides.flatMap(({ changes }) => changes)

const taking = (person: Browser, id: string, ...ids: readonly string[]) =>
  person.post<ReturnTaken>(`/api/imports/${id}/return/take`, {
    changes: ids.map((one) => ({ id: one, choice: 'merged' })),
  })

const fillOf = ({ pitch }: StagedPitch, block: BlockId) =>
  server.services.rooms.read(roomName('pitch', pitch.id), (doc) =>
    readRichText(fillText(doc, { block, part: '' })),
  )

const pointsOf = ({ pitch, slides }: StagedPitch, at = 0) =>
  server.services.rooms.read(roomName('pitch', pitch.id), (doc) =>
    plainText(readRichText(pointsText(doc, slides[at]!))),
  )

const moved = (xml: string, path: string): string =>
  path === 'ppt/slides/slide2.xml'
    ? xml.replace(
        /(#[0-9a-f]{12}"[^]*?<a:off x=")(\d+)/,
        (_, before: string, x: string) => `${before}${Number(x) + 9525 * 40}`,
      )
    : xml

describe('a file that left here', () => {
  test('comes back as it left: whose it is, when it was made, and that nothing was changed', async () => {
    const staged = await pitched()
    const id = await brought(staged.sam, staged.workspace.id, await exported(staged))
    expect(await shown(staged.sam, id)).toMatchObject({
      deckId: staged.deck.id,
      pitchId: staged.pitch.id,
      client: 'Harbour Foods',
      copy: 'presenter',
      madeBy: 'Sam',
      slideCount: 3,
      changedSince: 0,
      slides: [],
    })
  })

  test('brings its words back: sales’ are taken, marketing’s are suggested, all else stays as it is', async () => {
    const staged = await pitched()
    const { sam, maya, workspace, deck, offer } = staged
    const bytes = reworded(
      edited(await exported(staged), moved),
      [' fruit for ', ' and cheaper fruit for '],
      ['Words 1', 'Better words 1'],
      ['Price', 'Monthly price'],
      ['Smile first', 'Smile first, then wait'],
    )
    const before = await server.services.documents.design(deck.id)
    const id = await brought(sam, workspace.id, bytes)
    const returned = await shown(sam, id)
    expect(
      changesIn(returned).map(({ owner, what, label, kind, offer: may }) => [owner, what, label, kind, may]),
    ).toEqual([
      ['pitch', 'words', 'Slot “Offer”', 'free', 'take'],
      ['design', 'words', 'Table, row 1, column 1', 'free', 'suggest'],
      ['pitch', 'notes', 'Talking points', 'free', 'take'],
      ['design', 'words', 'Text', 'free', 'suggest'],
      ['design', 'said', 'The text “Words 1” moved 40 px to the right in the file.', 'free', 'suggest'],
    ])
    const all = changesIn(returned).map((change) => change.id)
    const { body } = await taking(sam, id, ...all)
    expect(body.left).toEqual([])
    expect(changesIn(body.returned).map(({ done }) => done?.kind)).toEqual([
      'taken',
      'suggested',
      'taken',
      'suggested',
      'suggested',
    ])
    // The fact is a fact still, and what was bold is bold.
    const fill = await fillOf(staged, offer)
    expect(plainText(fill)).toBe('Fresher and cheaper fruit for {{client.name}}')
    expect(fill[0]!.inlines[0]).toEqual({ kind: 'text', text: 'Fresher', marks: { bold: true } })
    expect(await pointsOf(staged)).toBe('Smile first, then wait')
    expect(await pointsOf(staged, 1)).toBe('CANARY-points-1')
    expect(await server.services.documents.design(deck.id)).toBe(before)
    const suggestions = await server.services.documents.suggestions(deck.id)
    expect(
      suggestions.map(({ text, was, note, pitchId, by }) => [text, was, note, pitchId, by.name]),
    ).toEqual(
      expect.arrayContaining([
        ['Monthly price', 'Price', '', null, 'Sam'],
        ['Better words 1', 'Words 1', '', null, 'Sam'],
        [null, null, 'The text “Words 1” moved 40 px to the right in the file.', null, 'Sam'],
      ]),
    )
    expect(suggestions.map(({ from }) => from)).toEqual(Array(3).fill(staged.pitch.id))
    // Pressed once more it is done already.
    await taking(sam, id, ...all)
    expect(await server.services.documents.suggestions(deck.id)).toHaveLength(3)
    const { entries } = (await maya.get<Inbox>('/api/me/inbox')).body
    expect(entries.filter(({ kind }) => kind === 'fileAsks').map(({ words }) => words)).toEqual([
      'Sam suggests changes out of a PowerPoint file to “Launch”',
    ])
    // Marketing takes its own words from a file of theirs.
    const theirs = await brought(maya, workspace.id, bytes)
    const [, price] = changesIn(await shown(maya, theirs))
    expect(price).toMatchObject({ owner: 'design', offer: 'take' })
    expect((await taking(maya, theirs, price!.id)).body.left).toEqual([])
    const cell = await server.services.rooms.read(roomName('design', deck.id), (doc) =>
      wordsAt(doc, { kind: 'block', slideId: staged.slides[0]!, at: { block: staged.table, part: 'r1/c1' } }),
    )
    expect(plainText(cell)).toBe('Monthly price')
  })

  test('whose words were changed here too shows all three, and overwrites nothing until somebody says so', async () => {
    const staged = await pitched()
    const { sam, workspace, offer, pitch } = staged
    const bytes = reworded(
      await exported(staged),
      [' fruit for ', ' pears for '],
      ['Smile first', 'Smile last'],
    )
    const put = (words: string) =>
      server.services.rooms.edit(roomName('pitch', pitch.id), (doc) =>
        writeRichText(fillText(doc, { block: offer, part: '' }), plainRichText(words)),
      )
    await put('Fresher apples for {{client.name}}')
    const id = await brought(sam, workspace.id, bytes)
    const [both, notes] = changesIn(await shown(sam, id))
    expect(both).toMatchObject({
      kind: 'both',
      was: 'Fresher fruit for Harbour Foods',
      file: 'Fresher pears for Harbour Foods',
      now: 'Fresher apples for {{client.name}}',
    })
    const first = await taking(sam, id, both!.id, notes!.id)
    expect(first.body.left.map((one) => one.id)).toEqual([both!.id])
    expect(plainText(await fillOf(staged, offer))).toBe('Fresher apples for {{client.name}}')
    const behind = await sam.post<ReturnTaken>(`/api/imports/${id}/return/take`, {
      changes: [{ id: both!.id, choice: 'behind' }],
    })
    expect(behind.body.left).toEqual([])
    expect(plainText(await fillOf(staged, offer))).toBe(
      'Fresher apples for {{client.name}}\nFresher pears for Harbour Foods',
    )
    // And back, notes and words.
    for (const change of [both!, notes!]) {
      const back = await sam.post<ReturnTaken>(`/api/imports/${id}/return/put-back`, { id: change.id })
      expect(back.body.left).toEqual([])
    }
    expect(plainText(await fillOf(staged, offer))).toBe('Fresher apples for {{client.name}}')
    expect(await pointsOf(staged)).toBe('Smile first')
  })

  test('leaves its comments with the deck until its pitch goes, for those who may bring files', async () => {
    const staged = await pitched()
    const { sam, maya, workspace, deck, pitch, slides } = staged
    const bytes = commented(await exported(staged), 'Too dear?')
    const path = `/api/decks/${deck.id}/leftovers`
    const kept = async () => (await maya.get<LeftoverPage>(path)).body.leftovers
    const id = await brought(sam, workspace.id, bytes)
    expect((await shown(sam, id)).slides[0]!.comments).toEqual([{ by: '', text: 'Too dear?' }])
    expect((await sam.delete(`/api/imports/${id}`)).status).toBe(204)
    expect(await kept()).toEqual([
      {
        ...{ nth: 0, slideId: slides[0], number: 1, kind: 'comment', by: '', text: 'Too dear?' },
        ...{ pitchId: pitch.id, returnedAt: expect.stringMatching(/^\d{4}-/) as unknown },
      },
    ])
    const counted = async () => (await maya.get<DeckRecord>(`/api/decks/${deck.id}`)).body.leftovers
    expect(await counted()).toBe(1)
    // Whoever may bring no files any more adds nothing by a look at their old one, and nobody to what is archived.
    const other = await brought(sam, workspace.id, commented(bytes, 'And too late'))
    const look = () => sam.get<Refused>(`/api/imports/${other}/return`)
    const roles = server.services.db.updateTable('member').where('user_id', '=', sam.id)
    await roles.set({ roles: writeRoles(['viewer']) }).execute()
    expect((await look()).status).toBe(403)
    await roles.set({ roles: writeRoles(['sales']) }).execute()
    await sam.patch(`/api/pitches/${pitch.id}`, { archived: true })
    expect((await look()).status).toBe(409)
    expect(await kept()).toHaveLength(1)
    // And where somebody is made a viewer while it is compared.
    await sam.patch(`/api/pitches/${pitch.id}`, { archived: false })
    const { exporter } = server.services
    const taskOf = exporter.taskOf.bind(exporter)
    const exporting = vi.spyOn(exporter, 'taskOf').mockImplementationOnce(async (...asked) => {
      await roles.set({ roles: writeRoles(['viewer']) }).execute()
      return taskOf(...asked)
    })
    expect((await look()).status).toBe(403)
    exporting.mockRestore()
    await roles.set({ roles: writeRoles(['sales']) }).execute()
    expect(await kept()).toHaveLength(1)
    await sam.patch(`/api/pitches/${pitch.id}`, { archived: true })
    expect((await sam.delete(`/api/pitches/${pitch.id}`)).status).toBe(204)
    expect([await kept(), await counted()]).toEqual([[], 0])
  })

  test('has two comments that read alike as two, and says how many are more than is kept', async () => {
    const { maya, deck, slides } = await pitched()
    const ok = { by: 'Ann', text: 'OK' }
    const path = `/api/decks/${deck.id}/leftovers`
    const kept = async () => {
      const all: Leftover[] = []
      for (let from: number | null = 0; from !== null;) {
        const { body }: { body: LeftoverPage } = await maya.get<LeftoverPage>(`${path}?from=${from}`)
        all.push(...body.leftovers)
        from = body.next
      }
      return all.map(({ number, text }) => [number, text])
    }
    const keep = (fileId: string, ...on: readonly (readonly [SlideId | null, number, number])[]) =>
      server.services.leftovers.keepComments({
        ...{ deckId: deck.id, fileId, pitchId: null, returnedAt: new Date().toISOString() },
        slides: on.map(([slideId, number, times]) => ({
          ...{ slideId, number, comments: Array.from({ length: times }, () => ok) },
        })),
      })
    const alike = [
      ...[
        [1, 'OK'],
        [1, 'OK'],
        [3, 'OK'],
        [7, 'OK'],
      ],
    ]
    for (let times = 0; times < 2; times += 1) {
      await keep('first', [slides[0]!, 1, 2], [null, 3, 1], [null, 7, 1])
      expect(await kept()).toEqual(alike)
    }
    // Where it stands in the file is not which slide it is.
    await keep('first', [slides[0]!, 2, 2])
    expect(await kept()).toEqual(alike)
    await keep('second', [slides[0]!, 1, 1])
    expect(await kept()).toEqual([...alike, [1, 'OK']])
    for (let times = 0; times < 2; times += 1) {
      await keep('third', [null, 3, 503])
      const all = await kept()
      expect(all).toHaveLength(506)
      expect(all.at(-1)).toEqual([null, expect.stringContaining('3 more comments') as unknown])
    }
    expect((await maya.get<DeckRecord>(`/api/decks/${deck.id}`)).body.leftovers).toBe(506)
  })

  test('with another picture in the place of one says so, and not where it is only stored anew', async () => {
    const staged = await pitched()
    const { sam, workspace, deck, slides } = staged
    const painted = (color: string) =>
      sharp({ create: { width: 200, height: 100, channels: 3, background: color } })
    const { body: asset } = await sam.upload<Asset>(
      `/api/assets?workspace=${workspace.id}`,
      await painted('#c02020').png().toBuffer(),
    )
    const picture = { asset: asset.hash, width: asset.width, height: asset.height, alt: '' }
    const [image] = await server.services.rooms.edit(roomName('design', deck.id), (doc) =>
      addBlocks(doc, slides[1]!, [{ kind: 'image', frame: frame(600, 100, 200, 100), picture }]),
    )
    const bytes = await exported(staged)
    const anew = await brought(
      sam,
      workspace.id,
      repainted(bytes, await painted('#c02020').jpeg().toBuffer()),
    )
    expect(changesIn(await shown(sam, anew))).toEqual([])
    const other = await brought(
      sam,
      workspace.id,
      repainted(bytes, await painted('#2020c0').png().toBuffer()),
    )
    expect(changesIn(await shown(sam, other)).map(({ label, owner }) => [label, owner])).toEqual([
      ['The picture is another one in the file.', 'design'],
    ])
    // Once it is a slot it is sales' to take, and to put back.
    await server.services.rooms.edit(roomName('design', deck.id), (doc) =>
      setSlot(doc, slides[1]!, image!, slot('Logo')),
    )
    const [change] = changesIn(await shown(sam, other))
    expect(change).toMatchObject({ owner: 'pitch', what: 'picture', offer: 'take' })
    expect((await taking(sam, other, change!.id)).body.left).toEqual([])
    const pictures = async () => [
      ...(await server.services.documents.pitch(staged.pitch.id)).pictures.values(),
    ]
    expect(await pictures()).toMatchObject([{ asset: change!.picture, width: 200, height: 100 }])
    const putBack = () => sam.post<ReturnTaken>(`/api/imports/${other}/return/put-back`, { id: change!.id })
    await putBack()
    expect(await pictures()).toEqual([])
    // What a colleague has put there meanwhile, or described since, stays until somebody says otherwise.
    const at = { block: image!, part: '' }
    const put = (more: Partial<typeof picture>) =>
      server.services.rooms.edit(roomName('pitch', staged.pitch.id), (doc) =>
        setPicture(doc, at, { ...picture, ...more }),
      )
    const { body: third } = await sam.upload<Asset>(
      `/api/assets?workspace=${workspace.id}`,
      await painted('#20c020').png().toBuffer(),
    )
    const theirs = { asset: third.hash, alt: 'Their own' }
    await put({ ...theirs })
    expect(changesIn(await shown(sam, other))).toMatchObject([
      { kind: 'both', offer: 'take', pictureNow: theirs.asset },
    ])
    expect((await taking(sam, other, change!.id)).body.left).toHaveLength(1)
    expect(await pictures()).toMatchObject([theirs])
    const over = await sam.post<ReturnTaken>(`/api/imports/${other}/return/take`, {
      changes: [{ id: change!.id, choice: 'file' }],
    })
    expect(over.body.left).toEqual([])
    await put({ asset: change!.picture!, alt: 'Described since' })
    expect((await putBack()).body.left).toHaveLength(1)
    expect(await pictures()).toMatchObject([{ asset: change!.picture, alt: 'Described since' }])
  })

  test('of a client’s copy has no notes: what the client wrote there is offered, and says how far the deck has moved on', async () => {
    const staged = await pitched()
    const { sam, workspace, deck, slides } = staged
    const bytes = await exported(staged, 'client')
    await server.services.rooms.edit(roomName('design', deck.id), (doc) =>
      addBlocks(doc, slides[2]!, [
        { kind: 'text', frame: frame(0, 300, 300, 60), body: { text: plainRichText('New') } },
      ]),
    )
    const id = await brought(
      sam,
      workspace.id,
      noted(reworded(bytes, ['Words 2', 'Our words']), 'Ring us first'),
    )
    const returned = await shown(sam, id)
    expect(returned).toMatchObject({ copy: 'client', slideCount: 3, changedSince: 1 })
    const [notes, ...more] = changesIn(returned)
    expect(more).toMatchObject([{ was: 'Words 2', file: 'Our words', now: 'Words 2' }])
    // They never saw the talking points: what they wrote comes behind them, whatever is pressed, and once.
    expect(notes).toMatchObject({ what: 'notes', kind: 'free', words: 'Smile first\nRing us first' })
    for (const draft of [id, await brought(sam, workspace.id, noted(bytes, 'Ring us first'))]) {
      await sam.post(`/api/imports/${draft}/return/take`, { changes: [{ id: notes!.id, choice: 'file' }] })
      expect(await pointsOf(staged)).toBe('Smile first\nRing us first')
    }
  })

  test('says nothing of its pitch but an id that is nothing elsewhere', async () => {
    const staged = await pitched()
    const bytes = await exported(staged, 'client')
    const text = Buffer.from(reworded(bytes)).toString('latin1')
    for (const secret of [staged.pitch.id, staged.deck.id, staged.offer, staged.workspace.id])
      expect(text).not.toContain(secret)
    const { owner, workspace } = await makeWorkspace(server.url)
    const id = await brought(owner, workspace.id, bytes)
    const { body } = await owner.get<ReturnAnswer>(`/api/imports/${id}/return`)
    expect(body).toEqual({ kind: 'unknown', message: expect.stringContaining('another workspace') as string })
    expect((await taking(owner, id, `words/${staged.offer}`)).status).toBe(409)
    // A colleague does not see what somebody else brought.
    const own = await brought(staged.sam, staged.workspace.id, bytes)
    expect((await staged.maya.get<Refused>(`/api/imports/${own}/return`)).status).toBe(404)
  })

  test('is compared in nobody’s way, takes nothing once its pitch is archived or its reader has left, and knows what it wrote', async () => {
    const staged = await pitched()
    const { sam, workspace, offer, pitch } = staged
    const bytes = reworded(
      await exported(staged),
      [' fruit for ', ' pears for '],
      ['Smile first', 'Smile last'],
      ['CANARY-points-1', 'Long '.repeat(4001)],
    )
    const { services } = server
    // While it is compared its reader’s own lists come.
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const exports = services.exporter.taskOf.bind(services.exporter)
    const exporting = vi.spyOn(services.exporter, 'taskOf').mockImplementation(async (...asked) => {
      await held
      return exports(...asked)
    })
    const id = await brought(sam, workspace.id, bytes)
    const looking = shown(sam, id)
    await eventually(() => expect(exporting).toHaveBeenCalled())
    expect((await sam.get(`/api/pitches/${pitch.id}/checks`)).status).toBe(200)
    goOn()
    const [words, notes, long] = changesIn(await looking)
    // Where it cannot be, that is known from then on.
    exporting.mockReset().mockRejectedValue(exportTooLarge())
    const other = await brought(sam, workspace.id, bytes)
    for (let look = 0; look < 2; look += 1)
      expect((await sam.get<Refused>(`/api/imports/${other}/return`)).status).toBe(422)
    expect(exporting).toHaveBeenCalledTimes(1)
    exporting.mockRestore()

    const design = services.documents.design.bind(services.documents)
    const meanwhile = (happens: () => Promise<unknown>) =>
      vi.spyOn(services.documents, 'design').mockImplementationOnce(async (of) => {
        await happens()
        return design(of)
      })
    const setArchived = (archived_at: string | null) =>
      services.db.updateTable('pitch').set({ archived_at }).where('id', '=', pitch.id).execute()
    meanwhile(() => setArchived(new Date().toISOString()))
    expect((await taking(sam, id, words!.id)).status).toBe(409)
    await setArchived(null)
    const roles = services.db.updateTable('member').where('user_id', '=', sam.id)
    meanwhile(() => roles.set({ roles: writeRoles(['marketing']) }).execute())
    await taking(sam, id, words!.id)
    await roles.set({ roles: writeRoles(['sales']) }).execute()
    expect(plainText(await fillOf(staged, offer))).toBe('Fresher fruit for {{client.name}}')

    // As many as a request holds, and as long as a place does.
    const many = (count: number) =>
      taking(sam, id, ...Array<string>(count).fill(`words/${offer}/row1/column1`))
    expect([(await many(500)).status, (await many(501)).status]).toEqual([200, 400])
    expect((await taking(sam, id, long!.id)).body.left).toMatchObject([
      { message: expect.stringContaining('20,000') as string },
    ])
    expect(await pointsOf(staged, 1)).toBe('CANARY-points-1')

    // Written, and then something breaks: it is known as taken, and can be put back.
    const editTogether = services.rooms.editTogether.bind(services.rooms)
    vi.spyOn(services.rooms, 'editTogether').mockImplementationOnce(async (...asked) => {
      await editTogether(...asked)
      throw new Error('The disk is full')
    })
    expect((await taking(sam, id, notes!.id)).status).toBe(500)
    expect(await pointsOf(staged)).toBe('Smile last')
    expect(changesIn(await shown(sam, id))[1]?.done?.kind).toBe('taken')
    await sam.post<ReturnTaken>(`/api/imports/${id}/return/put-back`, { id: notes!.id })
    expect(await pointsOf(staged)).toBe('Smile first')
  })

  test('with an id that is made up, or whose deck is gone, is a file like any other', async () => {
    const staged = await pitched()
    const bytes = reworded(await exported(staged), ['Price', 'Our price'])
    const forged = edited(bytes, (xml, path) =>
      path === 'docProps/custom.xml' ? xml.replace(/(DuodeckFile"><vt:lpwstr>)[^<]*/, `$1${newId()}`) : xml,
    )
    const id = await brought(staged.sam, staged.workspace.id, forged)
    expect((await staged.sam.get<ReturnAnswer>(`/api/imports/${id}/return`)).body.kind).toBe('unknown')
    const real = await brought(staged.sam, staged.workspace.id, bytes)
    const [price] = changesIn(await shown(staged.sam, real))
    await taking(staged.sam, real, price!.id)
    expect(await server.services.documents.suggestions(staged.deck.id)).toHaveLength(1)
    await staged.sam.patch(`/api/pitches/${staged.pitch.id}`, { archived: true })
    const kept = await staged.sam.get<ReturnAnswer>(`/api/imports/${real}/return`)
    expect(kept.body.kind).toBe('known')
    expect((await taking(staged.sam, real, `words/${staged.offer}`)).status).toBe(409)
    await staged.sam.delete(`/api/pitches/${staged.pitch.id}`)
    expect((await staged.sam.get<ReturnAnswer>(`/api/imports/${real}/return`)).body.kind).toBe('unknown')
    // And with the pitch goes what its file said about the design.
    expect(await server.services.documents.suggestions(staged.deck.id)).toEqual([])
    const left = () =>
      server.services.db
        .selectFrom('exported_file')
        .select('id')
        .where('deck_id', '=', staged.deck.id)
        .execute()
    expect(await left()).toEqual([])
  })

  test('is known for half a year, the latest thirty of a pitch, and leaves nothing behind', async () => {
    const staged = await pitched()
    const { exportedFiles, db } = server.services
    await exported(staged)
    const [row, ...more] = await db
      .selectFrom('exported_file')
      .selectAll()
      .where('pitch_id', '=', staged.pitch.id)
      .execute()
    // Made again it is the same file, and presenters' push no client's out.
    await exported(staged)
    expect(more).toEqual([])
    const again = (await exportedFiles.maybe(row!.id))!
    expect(again.at > row!.at).toBe(true)
    const frozen = (await exportedFiles.maybeDeck(row!))!
    await exportedFiles.keep({ ...row!, id: 'clients', copy: 'client' }, frozen)
    for (let nth = 0; nth < 30; nth += 1)
      await exportedFiles.keep(
        { ...row!, id: `later${nth}`, at: new Date(Date.parse(again.at) + nth + 1).toISOString() },
        frozen,
      )
    expect(await exportedFiles.maybe(row!.id)).toBeNull()
    expect(await exportedFiles.maybe('later0')).not.toBeNull()
    expect(await exportedFiles.maybe('clients')).not.toBeNull()
    await exportedFiles.endOld(Date.now() + 181 * 24 * 3_600_000)
    expect(await exportedFiles.maybe('later29')).toBeNull()
    expect(await exportedFiles.maybeDeck(row!)).toBeNull()
  })
})
