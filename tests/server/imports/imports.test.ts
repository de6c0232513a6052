import { readdir } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keptFor, lookEvery } from '#server/assets/unusedPictures.ts'
import { busy, Refusal } from '#server/errors.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { initPitch, pointsText, setPoints } from '#shared/docs/pitchDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import type { DeckRecord, ListedDeck, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type {
  ImportAccepted,
  ImportDraft,
  ImportLayoutAnswer,
  ImportList,
  ImportSlideAnswer,
  ImportState,
} from '#shared/protocol/imports.ts'
import type { LeftoverPage, LeftoversDone, NotesGiven } from '#shared/protocol/leftovers.ts'
import { eventually } from '../../support/eventually.ts'
import {
  join,
  Browser,
  makeWorkspace,
  type Answer,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import {
  leads,
  line,
  namespaces,
  place2d,
  presentation,
  shape,
  sourceParts,
  zipped,
} from '../../support/pptxSource.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())
beforeEach(async () => {
  ;({ owner, workspace } = await makeWorkspace(server.url))
})

const words = (text: string, top = 0) =>
  shape({ at: [0, top, 4_000_000, 914_400], isText: true, body: line(text) })

const proposal = async (): Promise<Uint8Array> => {
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#3a6ea5' } })
    .png()
    .toBuffer()
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="7" name="" descr="Acme logo"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId5"/></p:blipFill><p:spPr>${place2d([0, 2_000_000, 914_400, 914_400])}</p:spPr></p:pic>`
  const first = {
    tree: words('Proposal for Acme') + words('45 %', 1_000_000) + picture,
    leads: leads('rId5', 'image', '../media/photo.png'),
    notes: line('Smile first'),
  }
  const slides = [first, { tree: words('What Acme gains') }]
  return zipped(sourceParts({ slides, parts: { 'ppt/media/photo.png': new Uint8Array(photo) } }))
}

const send = <T = ImportDraft>(
  person: Browser,
  bytes: Uint8Array,
  name = 'Acme proposal.pptx',
  to = workspace.id,
): Promise<Answer<T>> =>
  person.send<T>(`/api/imports?${new URLSearchParams({ workspace: to, name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes as Uint8Array<ArrayBuffer>,
  })

const get = async (person: Browser, id: string): Promise<ImportDraft> =>
  (await person.get<ImportDraft>(`/api/imports/${id}`)).body

const settled = (person: Browser, id: string): Promise<ImportState> =>
  eventually(async () => {
    const { state } = await get(person, id)
    if (state.kind === 'reading') throw new Error('It is still being read')
    return state
  })

/** Of a deck that is known to be read. */
async function brought(bytes?: Uint8Array, person: TestPerson = owner) {
  const sent = await send(person, bytes ?? (await proposal()))
  expect(sent.status).toBe(201)
  const state = await settled(person, sent.body.id)
  if (state.kind !== 'ready') throw new Error(JSON.stringify(state))
  return { id: sent.body.id, summary: state.summary }
}

const accept = (person: Browser, id: string, more: object = {}) =>
  person.post<ImportAccepted>(`/api/imports/${id}/accept`, { title: 'Acme', ...more })

const leftOf = async (id: string) => {
  const { db } = server.services
  const draft = await db.selectFrom('import_draft').select('state').where('id', '=', id).executeTakeFirst()
  const parts = await db.selectFrom('import_part').select('name').where('draft_id', '=', id).execute()
  return { state: draft?.state, parts: parts.length }
}
const storedRooms = async (): Promise<readonly string[]> => {
  const { db } = server.services
  const rooms = await db
    .selectFrom('document_update')
    .select('room')
    .union(db.selectFrom('document_state').select('room'))
    .execute()
  return rooms.map(({ room }) => room)
}
/** On disk, of what a draft is to become. */
const roomsOf = async (id: string): Promise<readonly string[]> => {
  const { deck_id, pitch_id } = (await server.services.imports.maybe(id))!
  return (await storedRooms()).filter((room) => room.includes(deck_id) || room.includes(pitch_id ?? deck_id))
}
const filesComing = () => readdir(pathOf(server.dataDir, 'assets', 'incoming')).catch(() => [])
const picturesHere = () =>
  server.services.db.selectFrom('asset').selectAll().where('workspace_id', '=', workspace.id).execute()
const design = (deckId: string) => server.services.documents.design(deckId)

describe('a file that comes in', () => {
  test('is read in the background, and says what is in it, slide by slide', async () => {
    const { id, summary } = await brought()
    expect(summary.title).toBe('Acme proposal')
    expect(summary.slides).toMatchObject([{ hasNotes: true }, { hasNotes: false }])
    expect(summary.counts.pictures).toBe(1)
    expect(summary.proposed.map(({ kind, slide, block }) => [kind, slide, block])).toEqual([
      ['fact', 0, 0],
      ['slot', 0, 1],
      ['slot', 0, 2],
      ['fact', 1, 0],
    ])
    const { slide } = (await owner.get<ImportSlideAnswer>(`/api/imports/${id}/slides/0`)).body
    expect(plainText(slide.notes)).toBe('Smile first')
    const [stored] = await picturesHere()
    expect(slide.blocks[2]).toMatchObject({ kind: 'image', picture: { asset: stored!.hash, width: 40 } })
    const layout = await owner.get<ImportLayoutAnswer>(`/api/imports/${id}/layouts/${summary.layouts[0]}`)
    expect(layout.body.layout.id).toBe(summary.layouts[0])
    await eventually(async () => expect(await filesComing()).toEqual([]))
    const { imports } = (await owner.get<ImportList>(`/api/imports?workspace=${workspace.id}`)).body
    expect(imports).toMatchObject([{ id, state: 'ready', fileName: 'Acme proposal.pptx' }])
  })

  test('of another kind, cut off, or built to do harm ends in its sentence, and leaves nothing', async () => {
    const whole = await proposal()
    const bad = [
      Buffer.from('%PDF-1.7'),
      Buffer.from('just words'),
      whole.subarray(0, whole.length >> 1),
      zipped({
        ...sourceParts({ slides: [{ tree: words('A') }] }),
        'ppt/slides/slide1.xml': '<a>'.repeat(9_000),
      }),
    ]
    for (const bytes of bad) {
      const { body } = await send(owner, bytes)
      const state = await settled(owner, body.id)
      expect(state).toMatchObject({ kind: 'refused', message: expect.stringMatching(/^This .*\./) as string })
      expect(await leftOf(body.id)).toEqual({ state: 'refused', parts: 0 })
    }
    await eventually(async () => expect(await filesComing()).toEqual([]))
    expect(await picturesHere()).toEqual([])
    // Nothing of it is a defect of ours.
    expect(server.logged.filter(({ level }) => level === 50)).toEqual([])
  })

  test('that is empty, unnamed or too large is refused at the door', async () => {
    const empty = await send<Refused>(owner, new Uint8Array())
    expect([empty.status, empty.body.error.message]).toEqual([
      400,
      'This file is empty. Choose the presentation itself.',
    ])
    expect((await send<Refused>(owner, Buffer.from('a'), '')).body.error.path).toBe('name')
    const { status } = await owner
      .raw(`/api/imports?workspace=${workspace.id}&name=a.pptx`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(8 * 1024 * 1024)),
        }),
        duplex: 'half',
      } as RequestInit)
      .catch(() => ({ status: 413 }))
    expect(status).toBe(413)
    await eventually(async () => expect(await filesComing()).toEqual([]))
  })

  test('whose pictures have no room in the workspace says so, and comes over without them', async () => {
    const small = await startTestServer({ config: { workspaceQuota: 10 } })
    try {
      const { owner: person, workspace: theirs } = await makeWorkspace(small.url)
      const sent = await send(person, await proposal(), 'A.pptx', theirs.id)
      const state = await settled(person, sent.body.id)
      expect(state.kind === 'ready' && state.summary.remarks).toEqual([
        expect.stringMatching(/^A picture did not come over\. The pictures of this workspace fill/),
      ])
      const { slide } = (await person.get<ImportSlideAnswer>(`/api/imports/${sent.body.id}/slides/0`)).body
      expect(slide.blocks[2]).toMatchObject({ kind: 'image', picture: null })
      expect((await accept(person, sent.body.id, { slots: { '0': [2] } })).status).toBe(201)
    } finally {
      await small.discard()
    }
  })

  test('waits with its pictures while the line of pictures is full, and loses none', async () => {
    const add = vi
      .spyOn(server.services.assets, 'add')
      .mockRejectedValueOnce(new Refusal(429, 'too-many', 'Wait.'))
      .mockRejectedValueOnce(busy('Try again in a minute.'))
    const { summary } = await brought()
    expect(add).toHaveBeenCalledTimes(3)
    add.mockRestore()
    expect(summary.remarks).toEqual([])
    expect(await picturesHere()).toHaveLength(1)
  })

  test('is kept, pictures and all, before the next one is read', async () => {
    const { assets } = server.services
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const real = assets.add.bind(assets)
    const add = vi.spyOn(assets, 'add').mockImplementationOnce(async (...how) => {
      await held
      return await real(...how)
    })
    const first = await send(owner, await proposal())
    await eventually(() => expect(add).toHaveBeenCalledTimes(1))
    const second = await send(owner, await proposal(), 'Second.pptx')
    await eventually(async () =>
      expect((await get(owner, second.body.id)).state).toMatchObject({ kind: 'reading', ahead: 0 }),
    )
    // Its own second does not make the first one wait again.
    expect((await get(owner, first.body.id)).state).toMatchObject({ kind: 'reading', ahead: null })
    goOn()
    for (const { body } of [first, second]) expect((await settled(owner, body.id)).kind).toBe('ready')
    add.mockRestore()
  })

  test('that is let go while it is read is gone, with everything of it', async () => {
    const { body } = await send(owner, await proposal())
    expect((await owner.delete(`/api/imports/${body.id}`)).status).toBe(204)
    expect((await owner.get(`/api/imports/${body.id}`)).status).toBe(404)
    expect(await leftOf(body.id)).toEqual({ state: undefined, parts: 0 })
    expect(await filesComing()).toEqual([])
  })

  test('is one of ten, and of two at once; what was refused makes way', async () => {
    const list = async () =>
      (await owner.get<ImportList>(`/api/imports?workspace=${workspace.id}`)).body.imports
    const several = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => send<Refused>(owner, Buffer.from('x'), name)),
    )
    expect(several.map(({ status }) => status)).toContain(429)
    const file = presentation({ slides: [{ tree: words('Hi') }] })
    const sent = (bytes: Uint8Array, name: string) =>
      eventually(async () => {
        const answer = await send<Refused>(owner, bytes, name)
        expect(answer.status).not.toBe(429)
        return answer
      })
    // Chosen again, the same file stands there once.
    await sent(Buffer.from('x'), 'again.pptx')
    await eventually(async () => expect((await list()).every(({ state }) => state === 'refused')).toBe(true))
    await sent(Buffer.from('x'), 'again.pptx')
    expect((await list()).filter(({ fileName }) => fileName === 'again.pptx')).toHaveLength(1)
    for (let at = 0; at < 10; at++) expect((await sent(file, `${at}.pptx`)).status).toBe(201)
    const { status, body } = await sent(file, 'one more.pptx')
    expect([status, body.error.code]).toEqual([409, 'too-many-imports'])
    expect((await list()).map(({ fileName }) => fileName)).not.toContain('again.pptx')
  })
})

describe('whose it is', () => {
  test('marketing and sales bring files, and each sees their own alone', async () => {
    const marketing = await join(owner, workspace, ['marketing'])
    const [sales, viewer] = [
      await join(owner, workspace, ['sales']),
      await join(owner, workspace, ['viewer']),
    ]
    const stranger = (await makeWorkspace(server.url)).owner
    const file = await proposal()
    // What sales bring back may have left here; a deck is not theirs to make of it.
    const theirs = await brought(file, sales)
    expect((await accept(sales, theirs.id)).status).toBe(403)
    expect((await send(viewer, file)).status).toBe(403)
    expect((await send(stranger, file)).status).toBe(404)
    const { id } = await brought(file, marketing)
    for (const other of [owner, sales, viewer, stranger]) {
      for (const path of ['', '/slides/0', '/layouts/x'])
        expect((await other.get(`/api/imports/${id}${path}`)).status).toBe(404)
      expect((await accept(other, id)).status).toBe(404)
      expect((await other.delete(`/api/imports/${id}`)).status).toBe(404)
    }
    expect((await owner.get<ImportList>(`/api/imports?workspace=${workspace.id}`)).body.imports).toEqual([])
    // Marketing alone makes the deck, not the pitch; and no deck once they are not marketing any more.
    expect((await accept(marketing, id, { pitch: { client: 'Acme', notes: true } })).status).toBe(403)
    const roles = { roles: ['viewer'] }
    const changed = await owner.patch(`/api/workspaces/${workspace.id}/members/${marketing.id}`, roles)
    expect(changed.status).toBeLessThan(300)
    expect((await accept(marketing, id)).status).toBe(403)
    expect((await marketing.get(`/api/imports/${id}`)).status).toBe(200)
    // What they have brought is theirs to see and to discard.
    const list = await marketing.get<ImportList>(`/api/imports?workspace=${workspace.id}`)
    expect(list.body.imports.map((one) => one.id)).toEqual([id])
    expect((await marketing.delete(`/api/imports/${id}`)).status).toBe(204)
  })
})

describe('accepting', () => {
  test('makes a deck whose slots and facts are those that were chosen', async () => {
    const { id } = await brought()
    const choices = { facts: [0, 3, 99], slots: { '0': [1, 2, 77], '9': [0] } }
    const { status, body } = await accept(owner, id, { ...choices, title: 'For everybody' })
    expect(status).toBe(201)
    expect(body.pitchId).toBeNull()
    const { title, slides } = await design(body.deckId)
    expect(title).toBe('For everybody')
    const said = slides.flatMap(({ blocks }) =>
      blocks.map((block) => [
        block.slot && [block.slot.name, block.slot.required],
        block.kind === 'image' ? block.picture?.alt : 'body' in block && plainText(block.body.text),
      ]),
    )
    expect(said).toEqual([
      [null, 'Proposal for {{client.name}}'],
      [['Figure', true], '45 %'],
      [['Client’s logo', true], 'Acme logo'],
      [null, 'What {{client.name}} gains'],
    ])
    const { decks } = (await owner.get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspace.id}`)).body
    expect(decks).toMatchObject([
      { id: body.deckId, title: 'For everybody', slideCount: 2, ownerId: owner.id },
    ])
    expect(await leftOf(id)).toEqual({ state: 'accepted', parts: 0 })
    expect((await get(owner, id)).state).toEqual({ kind: 'accepted', ...body })
  })

  test('keeps with the deck what that has no place for, until marketing has settled it', async () => {
    const comments = '<p:cmLst xmlns:p="p"><p:cm authorId="3"><p:text>Too long?</p:text></p:cm></p:cmLst>'
    const authors = '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor id="3" name="Ada"/></p:cmAuthorLst>'
    const said = namespaces.split(' ').find((one) => one.startsWith('xmlns:p='))!
    const parts = sourceParts({
      slides: [
        { tree: words('Prices'), notes: line('Smile first') + line('then wait') },
        { tree: words('End'), leads: leads('rId7', 'comments', '../comments/comment1.xml') },
      ],
      parts: {
        'ppt/comments/comment1.xml': comments.replace('xmlns:p="p"', said),
        'ppt/commentAuthors.xml': authors.replace('xmlns:p="p"', said),
      },
    })
    const rels = 'ppt/_rels/presentation.xml.rels'
    const lead = leads('rId77', 'commentAuthors', 'commentAuthors.xml')
    const bytes = zipped({
      ...parts,
      [rels]: (parts[rels] as string).replace('</Relationships>', `${lead}</Relationships>`),
    })
    const { id } = await brought(bytes)
    const { deckId } = (await accept(owner, id)).body
    const slides = (await design(deckId)).slides.map((slide) => slide.id)
    const path = `/api/decks/${deckId}/leftovers`
    const kept = async (person: Browser) => (await person.get<LeftoverPage>(path)).body.leftovers
    const done = async () => (await sales.get<LeftoversDone>(`${path}/done`)).body
    const sales = await join(owner, workspace, ['sales'])
    expect(await kept(sales)).toEqual([
      {
        ...{ nth: 0, slideId: slides[0], number: 1, kind: 'notes', by: '' },
        ...{ text: 'Smile first\nthen wait', pitchId: null, returnedAt: null },
      },
      {
        ...{ nth: 1, slideId: slides[1], number: 2, kind: 'comment', by: 'Ada' },
        ...{ text: 'Too long?', pitchId: null, returnedAt: null },
      },
    ])
    // Sales put the notes into a pitch after all, once however often, and take them out again.
    const acme = (await sales.post<PitchRecord>(`/api/decks/${deckId}/pitches`, { client: 'Acme' })).body
    const acmes = roomName('pitch', acme.id)
    const points = (write?: string) =>
      server.services.rooms.edit(acmes, (doc) => {
        if (write !== undefined) setPoints(doc, slides[0]!, plainRichText(write))
        return plainText(readRichText(pointsText(doc, slides[0]!)))
      })
    const give = async () => (await sales.post<NotesGiven>(`${path}/notes`, { pitchId: acme.id })).body
    const takeBack = async () =>
      (await sales.post<NotesGiven>(`${path}/notes/take-back`, { pitchId: acme.id, given: [0] })).body
    // Of one who is offline meanwhile no word is undone, and none stands twice.
    const offline = new Y.Doc()
    const written = offline.get(`points/${slides[0]}`, Y.Text)
    const fetch = async () =>
      Y.applyUpdate(offline, await server.services.rooms.read(acmes, (doc) => Y.encodeStateAsUpdate(doc)))
    const comeBack = () =>
      server.services.rooms.edit(acmes, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline)))
    await points('Be so early')
    await fetch()
    written.delete(3, 3)
    expect(await give()).toEqual({ given: [0], left: [] })
    await comeBack()
    expect([await points(), await done()]).toEqual([
      'Be early\nSmile first\nthen wait',
      { count: 2, done: [0] },
    ])
    expect(await give()).toEqual({ given: [], left: [] })
    await points('Be early\nSmile first\nthen wait\nand listen')
    await fetch()
    written.delete(0, 2)
    written.insert(0, 'Come', {})
    expect(await takeBack()).toEqual({ given: [0], left: [] })
    await comeBack()
    expect([await points(), await done()]).toEqual(['Come early\nand listen', { count: 2, done: [] }])
    expect((await takeBack()).left).toEqual(['Notes that somebody has changed since stay in the pitch.'])
    expect((await sales.post(`${path}/notes`, { pitchId: 'another' })).status).toBe(404)
    expect((await sales.patch(`${path}/1`, { done: true })).status).toBe(403)
    expect((await owner.patch(`${path}/1`, { done: true })).status).toBe(204)
    expect(await done()).toEqual({ count: 2, done: [1] })
    // A long one goes alone, and of short ones so many at a time.
    const row = {
      deck_id: deckId,
      slide_id: null,
      number: null,
      kind: 'remark',
      by_name: '',
      pitch_id: null,
      file_id: null,
      returned_at: null,
      done: 0,
    } as const
    const long = { ...row, nth: 2, content: 'é'.repeat(150_000) }
    const short = Array.from({ length: 201 }, (_, at) => ({ ...row, nth: at + 3, content: 'short' }))
    await server.services.db
      .insertInto('leftover')
      .values([long, ...short])
      .execute()
    const pages: (number | null)[][] = []
    for (let from: number | null = 0; from !== null;) {
      const { body }: { body: LeftoverPage } = await sales.get<LeftoverPage>(`${path}?from=${from}`)
      pages.push([body.leftovers.length, body.leftovers[0]!.nth, body.next])
      from = body.next
    }
    expect(pages).toEqual([
      ...[
        [2, 0, 2],
        [1, 2, 3],
        [200, 3, 203],
        [1, 203, null],
      ],
    ])
    expect((await sales.get(`${path}?from=-1`)).status).toBe(400)
    expect((await owner.get<DeckRecord>(`/api/decks/${deckId}`)).body.leftovers).toBe(2)
    // Thrown away while a colleague settles one: theirs is said to be gone.
    expect((await owner.delete(path)).status).toBe(204)
    expect((await owner.patch(`${path}/1`, { done: false })).status).toBe(404)
    expect([await kept(sales), await done()]).toEqual([[], { count: 0, done: [] }])
    // Of a deck that is deleted nothing is left.
    const second = await brought(bytes)
    const pitch = { client: 'Acme', notes: true }
    const { deckId: other, pitchId } = (await accept(owner, second.id, { pitch })).body
    const rows = () =>
      server.services.db.selectFrom('leftover').select('kind').where('deck_id', '=', other).execute()
    expect(await rows()).toEqual([{ kind: 'comment' }])
    for (const gone of [`/api/pitches/${pitchId}`, `/api/decks/${other}`]) {
      await owner.patch(gone, { archived: true })
      expect((await owner.delete(gone)).status).toBe(204)
    }
    expect(await rows()).toEqual([])
  })

  test('of 4:3 says so, and its slides use all of ours where that is chosen', async () => {
    const bytes = presentation({ size: [9_144_000, 6_858_000], slides: [{ tree: words('Prices') }] })
    const { id, summary } = await brought(bytes)
    expect(summary.margins).toEqual({ left: 160, top: 0 })
    const { deckId } = (await accept(owner, id, { fit: 'extend' })).body
    const [slide] = (await design(deckId)).slides
    const { slide: read } = (
      await owner.get<ImportSlideAnswer>(`/api/imports/${(await brought(bytes)).id}/slides/0`)
    ).body
    const [was] = read.blocks
    expect(slide!.blocks[0]!.frame).toMatchObject({ x: 0, y: was!.frame.y, h: was!.frame.h })
    expect(slide!.blocks[0]!.frame.w).toBeCloseTo((was!.frame.w * 4) / 3, 1)
    expect((await accept(owner, id, { fit: 'pull' })).status).toBe(400)
  })

  test('with a first pitch fills its slots with what stands in them, and keeps the notes as talking points', async () => {
    const { id } = await brought()
    const pitch = { client: 'Acme', notes: true }
    const { body } = await accept(owner, id, { slots: { '0': [1, 2] }, pitch })
    const [{ slides }, words] = await Promise.all([
      design(body.deckId),
      server.services.documents.pitch(body.pitchId!),
    ])
    const [first] = slides
    expect([...words.points].map(([slide, text]) => [slide, plainText(text)])).toEqual([
      [first!.id, 'Smile first'],
    ])
    const [, figure, logo] = first!.blocks
    expect(plainText(words.fills.get(addressKey({ block: figure!.id, part: '' }))!)).toBe('45 %')
    expect(words.pictures.get(addressKey({ block: logo!.id, part: '' }))?.alt).toBe('Acme logo')
    const listed = await owner.get<PitchRecord>(`/api/pitches/${body.pitchId}`)
    expect(listed.body).toMatchObject({ client: 'Acme', deckId: body.deckId })
  })

  test('twice at once, and again when the answer was lost, is one deck', async () => {
    const { id } = await brought()
    const answers = await Promise.all([accept(owner, id), accept(owner, id)])
    const again = await accept(owner, id)
    expect(new Set([...answers, again].map(({ body }) => body.deckId)).size).toBe(1)
    const { decks } = (await owner.get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspace.id}`)).body
    expect(decks).toHaveLength(1)
    const [{ body }] = answers
    await owner.patch<DeckRecord>(`/api/decks/${body.deckId}`, { archived: true })
    expect((await owner.delete(`/api/decks/${body.deckId}`)).status).toBe(204)
    const gone = await owner.post<Refused>(`/api/imports/${id}/accept`, { title: 'A' })
    expect([gone.status, gone.body.error.code]).toEqual([409, 'deck-gone'])
  })

  test('asks for the rights again once the deck is built, and leaves nothing where they are gone', async () => {
    const marketing = await join(owner, workspace, ['marketing'])
    const { id } = await brought(undefined, marketing)
    const looks = vi.spyOn(server.services.members, 'rolesIn').mockResolvedValueOnce(['marketing'])
    looks.mockResolvedValueOnce(['sales'])
    const { status } = await accept(marketing, id)
    expect([status, looks.mock.calls.length]).toEqual([403, 2])
    looks.mockRestore()
    const { decks } = (await owner.get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspace.id}`)).body
    expect(decks).toEqual([])
    expect((await leftOf(id)).state).toBe('ready')
    expect(await roomsOf(id)).toEqual([])
  })

  test('is refused in words where something is missing or too much', async () => {
    const { id } = await brought()
    const bad = await owner.post<Refused>(`/api/imports/${id}/accept`, { title: ' ' })
    expect([bad.status, bad.body.error.path]).toEqual([400, 'title'])
    const many = { title: 'A', slots: { '0': Array.from({ length: 2_001 }, (_, at) => at) } }
    expect((await owner.post(`/api/imports/${id}/accept`, many)).status).toBe(400)
    expect((await owner.post(`/api/imports/${id}/accept`, { title: 'A', slots: { a: [1] } })).status).toBe(
      400,
    )
    const { body } = await send(owner, Buffer.from('x'))
    await settled(owner, body.id)
    expect((await accept(owner, body.id)).status).toBe(409)
  })
})

describe('what a draft leaves', () => {
  test('its pictures stay as long as it does, and go with it; its deck keeps them', async () => {
    const look = (later: number) => server.services.unusedPictures.sweep(Date.now() + later)
    const dayPasses = async () => {
      await look(lookEvery + 1_000)
      await look(lookEvery + keptFor + 3_000)
    }
    const kept = await brought()
    await dayPasses()
    expect(await picturesHere()).toMatchObject([{ unused_since: null }])
    await accept(owner, kept.id)
    await dayPasses()
    expect(await picturesHere()).toHaveLength(1)
    const other = presentation({ slides: [{ tree: words('No picture') }] })
    const discarded = await brought(other)
    expect((await owner.delete(`/api/imports/${discarded.id}`)).status).toBe(204)
    const again = await brought()
    expect((await owner.delete(`/api/imports/${again.id}`)).status).toBe(204)
    await dayPasses()
    // The same picture is in the deck.
    expect(await picturesHere()).toHaveLength(1)
  })

  test('after a week it ends, with its pictures; what it became does not', async () => {
    const [kept, accepted] = [await brought(), await brought()]
    const { body } = await accept(owner, accepted.id)
    const later = Date.now() + 7 * 24 * 3_600_000 + 60_000
    await server.services.imports.endOld(later - 3_600_000)
    expect((await leftOf(kept.id)).state).toBe('ready')
    await server.services.imports.endOld(later)
    expect((await leftOf(kept.id)).state).toBeUndefined()
    expect((await leftOf(accepted.id)).state).toBeUndefined()
    expect((await owner.get(`/api/decks/${body.deckId}`)).status).toBe(200)
  })
})

describe('when the server does not go on', () => {
  const restarted = ({ dataDir, url }: TestServer): Promise<TestServer> =>
    startTestServer({ config: { dataDir, port: Number(new URL(url).port) } })

  test('a file that was being read says so and is asked for again; one that was read is still there', async () => {
    const before = await startTestServer()
    const { owner: person, workspace: theirs } = await makeWorkspace(before.url)
    const read = await send(person, await proposal(), 'Read.pptx', theirs.id)
    await settled(person, read.body.id)
    const cut = await send(person, await proposal(), 'Cut.pptx', theirs.id)
    await before.close()
    const after = await restarted(before)
    try {
      const back = Object.assign(new Browser(after.url), { id: person.id })
      back.keep(person.cookie.split('; ').find((one) => one.includes('session_token'))!)
      expect((await get(back, read.body.id)).state).toMatchObject({ kind: 'ready' })
      const { state } = await get(back, cut.body.id)
      expect(state).toMatchObject({ kind: 'refused' })
      expect(state.kind === 'refused' && state.message).toMatch(/restarted.*Choose the file again/)
      const { imports } = (await back.get<ImportList>(`/api/imports?workspace=${theirs.id}`)).body
      expect(imports.map((one) => one.state).sort()).toEqual(['ready', 'refused'])
      expect((await accept(back, read.body.id)).status).toBe(201)
      expect((await back.delete(`/api/imports/${cut.body.id}`)).status).toBe(204)
    } finally {
      await after.discard()
    }
  })

  test('a deck that was planted and never accepted goes with its draft, and a pitch that is not wanted any more', async () => {
    const leave = async (id: string) => {
      const { deck_id, pitch_id } = (await server.services.imports.maybe(id))!
      const [deck, pitch] = [new Y.Doc(), new Y.Doc()]
      initDesign(deck, { title: 'Half a deck' })
      initPitch(pitch, { client: 'Acme' })
      await server.services.documents.plant(roomName('design', deck_id), deck)
      await server.services.documents.plant(roomName('pitch', pitch_id!), pitch)
    }
    const [discarded, old, accepted] = [await brought(), await brought(), await brought()]
    for (const { id } of [discarded, old, accepted]) await leave(id)
    const gone = await Promise.all([roomsOf(discarded.id), roomsOf(old.id), roomsOf(accepted.id)] as const)
    expect(gone.map(({ length }) => length)).toEqual([2, 2, 2])
    const { body } = await accept(owner, accepted.id)
    expect(body.pitchId).toBeNull()
    expect(await storedRooms()).not.toContain(gone[2].find((room) => room.startsWith('pitch')))
    expect((await owner.delete(`/api/imports/${discarded.id}`)).status).toBe(204)
    await server.services.imports.endOld(Date.now() + 7 * 24 * 3_600_000 + 60_000)
    const stored = await storedRooms()
    expect(stored.filter((room) => [...gone[0], ...gone[1]].includes(room))).toEqual([])
    // The deck that was accepted outlives its draft.
    expect(stored).toContain(roomName('design', body.deckId))
    expect((await design(body.deckId)).slides).toHaveLength(2)
  })

  test('a deck that was accepted and not settled in is settled in at the next press', async () => {
    const folder = await owner.post<{ id: string }>('/api/folders', {
      workspaceId: workspace.id,
      name: 'New',
    })
    const { id } = await brought()
    const { db, folders } = server.services
    await db.updateTable('import_draft').set({ folder_id: folder.body.id }).where('id', '=', id).execute()
    const move = vi.spyOn(folders, 'move').mockRejectedValueOnce(new Error('The process is gone'))
    const pitch = { client: 'Acme', notes: false }
    const { body } = await accept(owner, id, { pitch })
    expect((await leftOf(id)).parts).toBeGreaterThan(0)
    move.mockRestore()
    expect((await accept(owner, id, { pitch })).body).toEqual(body)
    expect(await leftOf(id)).toEqual({ state: 'accepted', parts: 0 })
    const row = await db
      .selectFrom('deck')
      .select('folder_id')
      .where('id', '=', body.deckId)
      .executeTakeFirst()
    expect(row?.folder_id).toBe(folder.body.id)
    const given = await server.services.documents.givenOf(body.pitchId!)
    expect([...given.keys()]).toContain('workspace.name')
  })

  test('what a thread or a disk does to a file ends in a sentence, is logged, and the next file is read', async () => {
    const { db } = server.services
    const refused = await eventually(async () => {
      const { body, status } = await send(owner, await proposal())
      expect(status).toBe(201)
      return body.id
    })
    // The row is gone under the reading's hands, as after a full disk nothing of it can be written.
    await db.deleteFrom('import_draft').where('id', '=', refused).execute()
    await eventually(() => {
      expect(
        server.logged.some(({ msg, draft }) => msg === 'reading a file failed' && draft === refused),
      ).toBe(true)
    })
    expect(await leftOf(refused)).toEqual({ state: undefined, parts: 0 })
    await brought()
  })
})
