import { readdir, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import sharp from 'sharp'
import WebSocket from 'ws'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Digest } from '#server/inbox/digest.ts'
import { createLog } from '#server/log.ts'
import { schemaVersion } from '#shared/docs/schema.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { pointsText } from '#shared/docs/pitchDoc.ts'
import { setSpeaker } from '#shared/docs/planDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { frame } from '#shared/model/frame.ts'
import { profileFieldNames } from '#shared/model/profile.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import { roomKinds, visibilities, type Visibility } from '#shared/policy.ts'
import type { Asset, DeckRecord, Invitation, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type { ImportDraft } from '#shared/protocol/imports.ts'
import { askMeAgain, cardsChanged, facesChanged, inboxChanged } from '#shared/protocol/pageLine.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { foundOf, markedPerson, withPhoto, type MarkedPerson } from '../../support/canaries.ts'
import { eventually } from '../../support/eventually.ts'
import { exportedBy } from '../../support/exportedBy.ts'
import { Line } from '../../support/line.ts'
import { openLine } from '../../support/pageLine.ts'
import {
  Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  password,
  type TestPerson,
} from '../../support/people.ts'
import { zipEntries } from '../../support/pptxZip.ts'
import { presenceMessage } from '../../support/rawFrames.ts'
import { routesOf, type Way } from '../../support/routesOf.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startMailServer, type MailServer } from '../../support/smtp.ts'
import { enterRoom, joinRoom } from '../../support/sockets.ts'
import { AudienceScreen, PresenterScreen, startStage } from '../../support/stage.ts'

/**
 * Everybody who looks, and whose lines they may read: of three people one keeps all to themselves, one shows all to deck
 * partners, and one to the workspace. `self` is the first of them. Nothing here is computed from what the server
 * decides by.
 */
const mayRead = {
  self: ['me', 'workspace'],
  partner: ['partners', 'workspace'],
  colleague: ['workspace'],
  other: [],
  audience: [],
  nobody: [],
} as const satisfies Record<string, readonly Visibility[]>
type Viewer = keyof typeof mayRead
const viewers = Object.keys(mayRead) as Viewer[]
const members: readonly Viewer[] = ['self', 'partner', 'colleague']
const outsiders: readonly Viewer[] = ['other', 'audience', 'nobody']

/** The only answers that say anything of a person, for whoever may read it. */
const cardWay = 'GET /api/workspaces/:id/people/:userId'
const linePlaces: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(profileFieldNames.map((field) => [field, [cardWay]])),
  'photo hash': [cardWay, `${cardWay}/photo`, 'GET /api/workspaces/:id/people'],
  photo: [`${cardWay}/photo`],
}
/** Whom somebody meets on the pitch that they lead together: the partner, of the one who shows it all to the workspace. */
const introductionWay = 'GET /api/pitches/:id/introduction'
const onIntroduction = [...profileFieldNames, 'photo hash']
/** A colleague's address is how one reaches them, and stands in the list of members alone. */
const addressPlaces = ['GET /api/workspaces/:id/members']
const ownPlaces = {
  lines: 'GET /api/me/profile',
  address: ['GET /api/me', 'GET /api/me/email'],
}
/** What somebody outside is told of a person: the name of who invites, to whom, and who is going to present. */
const namedOutside: Readonly<Partial<Record<Viewer, readonly string[]>>> = {
  other: ['GET /api/invitations/:token workspace/name'],
  nobody: ['GET /api/invitations/:token workspace/name'],
  audience: ['GET /api/invitations/:token workspace/name', 'GET /watch/:code/now workspace/name'],
}

/** What its person says aloud by each way: it has to be found there by the same look that finds nothing else. */
const spoken = 'SPOKEN-aloud'

let mail: MailServer
let server: TestServer
let workspace: Workspace
let owner: TestPerson
let people: Record<Visibility, MarkedPerson>
let looking: Record<Viewer, Browser>
let partner: TestPerson
let colleague: TestPerson
let deck: DeckRecord
let pitch: PitchRecord
let pitches: Record<Visibility, PitchRecord>
let ahead: StageOpened
let found: (bytes: Uint8Array | string) => readonly string[]
/** What stands at `:id` and the like. */
let samples: Record<string, string | readonly string[]>
let clientFile: Uint8Array
let ways: readonly Way[]
/** Routes that answered somebody with what there is. */
const answering = new Set<string>()

beforeAll(async () => {
  mail = await startMailServer()
  server = await startTestServer({
    config: { mail: { smtpUrl: mail.url, from: 'Duodeck <decks@decks.example>' } },
  })
  ;({ owner, workspace } = await makeWorkspace(server.url))
  partner = await join(owner, workspace, ['sales', 'admin'], 'Pat Partner')
  colleague = await join(owner, workspace, ['sales', 'marketing'], 'Cleo Colleague')
  const other = await makeWorkspace(server.url, 'Elsewhere')
  const marked = await Promise.all(
    visibilities.map(async (visibility) => {
      const one = await markedPerson(server.url, visibility)
      await invite(one.person, visibility === 'workspace' ? ['marketing', 'admin'] : ['marketing'])
      return [visibility, await withPhoto(one, workspace)] as const
    }),
  )
  people = Object.fromEntries(marked) as typeof people
  found = foundOf(people)
  const led = []
  for (const visibility of visibilities)
    led.push([visibility, await ledTogether(people[visibility])] as const)
  pitches = Object.fromEntries(led.map(([visibility, { pitch }]) => [visibility, pitch])) as typeof pitches
  ;({ deck, pitch } = led.at(-1)![1])
  const picture = await sharedPicture()
  await speakInDocuments(picture)
  const shown = await show()
  ahead = await startStage(partner, pitch, { start: 'later' })
  const waiting = new AudienceScreen(ahead.watchUrl!)
  await waiting.browser.post(`${waiting.path}/enter`, { name: 'Ines' })
  looking = {
    ...{ self: people.me.person, partner, colleague, other: other.owner },
    ...{ audience: waiting.browser, nobody: new Browser(server.url) },
  }
  const { body: sent } = await people.workspace.person.post<Invitation>(
    `/api/workspaces/${workspace.id}/invitations`,
    { email: 'guest@guests.example', roles: ['viewer'] },
  )
  const made = await exportedBy(
    partner,
    `/api/pitches/${pitch.id}/exports?format=pptx&copy=client&reason=Asked`,
  )
  clientFile = new Uint8Array(await made.arrayBuffer())
  ways = routesOf(server)
  samples = {
    ...{ '/api/workspaces/:id': workspace.id, '/api/decks/:id': deck.id, '/api/pitches/:id': pitch.id },
    '/api/stages/:id': shown,
    ':userId': visibilities.map((visibility) => people[visibility].person.id),
    '/api/invitations/:token': sent.url.split('/invite/')[1]!,
    ':code': waiting.path.split('/').at(-1)!,
    '/api/imports/:id': await broughtBack(),
    '/api/exports/:id': made.url.split('/').at(-2)!,
    ':hash': picture.hash,
    ':name': picture.hash,
    ...{ ':number': '1', ':layout': 'none', ':versionId': 'none' },
    '/api/doors/:token': 'none',
  }
})
afterAll(async () => {
  mail.close()
  await server.discard()
})

async function invite(person: TestPerson, roles: readonly string[]): Promise<void> {
  const invited = await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
    ...{ email: person.email, roles },
  })
  await person.post(`/api/invitations/${invited.body.url.split('/invite/')[1]}/accept`)
}

/** They and the partner lead a pitch, and each said yes to the other. */
async function ledTogether({ person }: MarkedPerson) {
  const deck = await makeDeck(person, workspace, `Deck ${spoken}`)
  const pitch = await makePitch(partner, deck)
  const yes = { userId: person.id, revision: 1, with: partner.id }
  expect((await person.put(`/api/pitches/${pitch.id}/leads/marketing`, yes)).status).toBe(200)
  return { deck, pitch }
}

/** All three have their part in one deck: they speak in it, suggest, and thank. */
async function speakInDocuments({ hash, width, height }: Asset): Promise<void> {
  const { rooms } = server.services
  const named = {
    ...paragraph(''),
    inlines: [{ kind: 'variable', name: 'marketing.name', marks: {} } as const],
  }
  const { slideId, blockId } = await rooms.edit(roomName('design', deck.id), (doc) => {
    const slideId = orderedSlides(doc)[0]!.id
    const body = { text: [...plainRichText(`Words ${spoken}`), named] }
    const picture = { asset: hash, width, height, alt: '' }
    const [blockId] = addBlocks(doc, slideId, [
      { kind: 'text', frame: frame(0, 0, 900, 200), body },
      { kind: 'image', frame: frame(0, 300, 100, 100), picture },
    ])
    return { slideId, blockId }
  })
  await rooms.edit(roomName('pitch', pitch.id), (doc) =>
    writeRichText(pointsText(doc, slideId), plainRichText(`Points ${spoken}`)),
  )
  await rooms.edit(roomName('plan', pitch.id), (doc) => setSpeaker(doc, slideId, people.workspace.person.id))
  for (const { person } of Object.values(people)) {
    const note = `Note ${spoken}`
    await colleague.post(`/api/decks/${deck.id}/suggestions`, { slideId, blockId, note })
    await person.post(`/api/decks/${deck.id}/suggestions`, { slideId, blockId, note, pitchId: null })
    const about = { kind: 'pitch', pitchId: pitch.id }
    for (const to of [partner.id, colleague.id]) {
      const thanks = { to, text: `Thanks ${spoken}`, about }
      expect((await person.post(`/api/workspaces/${workspace.id}/thanks`, thanks)).status).toBe(201)
    }
  }
}

/** A showing by one of them and the partner, with a question and its answer. Its id, once it has ended. */
async function show(): Promise<string> {
  const { person } = people.workspace
  const { stageId, watchUrl } = await startStage(person, pitch)
  const screen = await PresenterScreen.open(person, stageId)
  const guest = await AudienceScreen.open(watchUrl!, 'Gus')
  expect((await guest.say({ kind: 'question', id: 'q1', text: 'How much?' })).status).toBeLessThan(300)
  await eventually(() => expect(screen.stage.questions).toHaveLength(1))
  expect(await screen.say({ kind: 'end' })).toBe('accepted')
  guest.leave()
  await screen.leave()
  const answer = { text: `Answer ${spoken}`, was: '' }
  await person.post(`/api/stages/${stageId}/questions/q1/answer`, answer)
  return stageId
}

async function broughtBack(): Promise<string> {
  const query = new URLSearchParams({ workspace: workspace.id, name: 'Back.pptx' }).toString()
  const headers = { 'content-type': 'application/octet-stream' }
  const { body } = await partner.send<ImportDraft>(`/api/imports?${query}`, {
    ...{ method: 'POST', headers, body: clientFile as Uint8Array<ArrayBuffer> },
  })
  await eventually(async () => {
    const { state } = (await partner.get<ImportDraft>(`/api/imports/${body.id}`)).body
    expect(state.kind).toBe('ready')
  }, 60_000)
  return body.id
}

async function sharedPicture(): Promise<Asset> {
  const blue = { width: 8, height: 8, channels: 3, background: '#205080' } as const
  const bytes = await sharp({ create: blue }).png().toBuffer()
  const { body } = await colleague.upload<Asset>(`/api/assets?workspace=${workspace.id}`, bytes)
  await colleague.post(`/api/workspaces/${workspace.id}/pictures`, { hash: body.hash, name: 'Logo' })
  return body
}

/** What a route is asked with, where it answers nothing without. */
const asked = (): Readonly<Record<string, readonly string[]>> => {
  const of = `workspace=${workspace.id}`
  const sheets = `copy=presenter&speaker=${people.workspace.person.id}`
  const copies = ['copy=client&reason=Asked', 'copy=presenter', sheets]
  return {
    '/api/decks': [of],
    '/api/decks/search': [`${of}&words=${spoken}`],
    '/api/decks/:id/filled': ['blocks=a&slides=b'],
    '/api/decks/:id/words': [`words=${spoken}`],
    '/api/folders': [of],
    '/api/covers': [`${of}&ids=${deck.id},${pitch.id}`],
    '/api/imports': [of],
    '/api/pitches/:id/export.pages': copies,
    '/api/stages/:id/export.pages': [...copies, 'copy=client&reason=Asked&questions=with'],
  }
}

/** Every address that a route has here. Whoever adds a route says in `samples` what stands in it. */
function addressesOf({ method, path }: Way): readonly string[] {
  const filled = path.split('/').reduce<readonly { readonly is: string; readonly pattern: string }[]>(
    (known, segment) =>
      known.flatMap(({ is, pattern }) => {
        const here = `${pattern}/${segment}`.replace('//', '/')
        const sample = segment.startsWith(':') ? (samples[here] ?? samples[segment]) : segment
        if (sample === undefined && method === 'GET') throw new Error(`Nothing in \`samples\` for ${here}`)
        const values = typeof sample === 'object' ? sample : [sample ?? 'none']
        return values.map((value) => ({ is: `${is}/${value}`.replace('//', '/'), pattern: here }))
      }),
    [{ is: '', pattern: '' }],
  )
  const queries = asked()[path] ?? ['']
  return filled.flatMap(({ is }) => queries.map((query) => (query === '' ? is : `${is}?${query}`)))
}

/** What there is none of here: our own pictures, a company's fonts, templates and door, pieces of a file that is no new deck. */
const notThere = [
  'GET /api/assets/:hash',
  'GET /api/decks/:id/fonts/:hash',
  'GET /api/doors/:token',
  'GET /api/imports/:id/layouts/:layout',
  'GET /api/imports/:id/slides/:number',
  'GET /api/stages/:id/fonts/:hash',
  'GET /api/workspaces/:id/fonts/:hash',
  'GET /api/workspaces/:id/templateVersions/:versionId',
  'GET /api/workspaces/:id/templateVersions/:versionId/layouts',
  'GET /watch/:code/fonts/:hash',
  'GET /watch/:code/pictures/:name',
]

const nameOf = ({ method, path }: Way): string => `${method} ${path}`
/** One has no end, and what an audience is sent is looked at below; the other answers everybody with what came with it. */
const passedOver = ['GET /watch/:code/stream', 'GET /api/starters']

interface Seen {
  /** `GET /api/… me/city`, each once. */
  readonly seen: readonly string[]
  /** Routes that gave somebody's name or more, for a browser to keep. */
  readonly kept: readonly string[]
  readonly hasSpoken: boolean
}

/** What a viewer finds at every route of a method. */
async function sweep(browser: Browser, method: string): Promise<Seen> {
  const [seen, kept] = [new Set<string>(), new Set<string>()]
  let hasSpoken = false
  for (const way of ways.filter((one) => one.method === method && !passedOver.includes(nameOf(one))))
    for (const address of addressesOf(way)) {
      const body = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }
      const answer = await browser.raw(address, { method, ...body })
      const head = Buffer.from(JSON.stringify([...answer.headers]))
      const bytes = Buffer.concat([head, Buffer.from(await answer.arrayBuffer())])
      const marks = found(bytes)
      if (answer.status === 200) answering.add(nameOf(way))
      if (marks.length > 0 && answer.headers.get('cache-control') !== 'no-store') kept.add(nameOf(way))
      if (bytes.includes(spoken)) hasSpoken = true
      for (const one of marks) seen.add(`${nameOf(way)} ${one}`)
    }
  return { seen: [...seen].sort(), kept: [...kept], hasSpoken }
}

/** What of it a viewer is meant to find; names are everybody's in a workspace. */
function meant(viewer: Viewer): readonly string[] {
  if (!members.includes(viewer)) return [...(namedOutside[viewer] ?? [])].sort()
  const lines = mayRead[viewer].flatMap((who) =>
    Object.entries(linePlaces).flatMap(([what, places]) => {
      const own = viewer === 'self' && who === 'me' && what !== 'photo' ? [ownPlaces.lines] : []
      return [...places, ...own].map((way) => `${way} ${who}/${what}`)
    }),
  )
  const addresses = visibilities.flatMap((who) => addressPlaces.map((way) => `${way} ${who}/email`))
  const ownAddress = viewer === 'self' ? ownPlaces.address.map((way) => `${way} me/email`) : []
  const met = viewer === 'partner' ? onIntroduction.map((what) => `${introductionWay} workspace/${what}`) : []
  return [...lines, ...addresses, ...ownAddress, ...met].sort()
}

const withoutNames = (seen: readonly string[]) => seen.filter((one) => !one.endsWith('/name'))

describe.each(viewers)('%s', (viewer) => {
  test('over HTTP: of every field, at every route, what is for them and no more', async () => {
    const { seen, kept, hasSpoken } = await sweep(looking[viewer], 'GET')
    expect(members.includes(viewer) ? withoutNames(seen) : seen).toEqual(meant(viewer))
    expect(kept).toEqual([])
    expect(hasSpoken).toBe(members.includes(viewer))
  })
})

test('two who meet see of each other what is for them and no more', async () => {
  for (const visibility of visibilities) {
    const answer = await partner.raw(`/api/pitches/${pitches[visibility].id}/introduction`)
    const lines = visibility === 'me' ? [] : onIntroduction
    expect(found(Buffer.from(await answer.arrayBuffer())).toSorted()).toEqual(
      ['name', ...lines].map((what) => `${visibility}/${what}`).sort(),
    )
  }
})

test('every route that answers with something has been looked at', () => {
  const gets = ways.filter(({ method }) => method === 'GET').map(nameOf)
  expect(gets.filter((name) => !passedOver.includes(name) && !answering.has(name)).sort()).toEqual(notThere)
})

/** Everything that comes down to a browser over sockets and streams while it is there. */
async function bytesTo(
  browser: Browser,
  visit: (there: Browser, line: Line) => Promise<void>,
): Promise<Buffer> {
  const line = await Line.to(Number(new URL(server.url).port))
  const there = new Browser(line.url)
  for (const cookie of browser.cookie.split('; ')) there.keep(cookie)
  try {
    await visit(there, line)
    return line.received
  } finally {
    await line.close()
  }
}

const everyName = visibilities.map((visibility) => `${visibility}/name`)
const roomsHere = () =>
  roomKinds.map((kind) => roomName(kind, kind === 'design' || kind === 'review' ? deck.id : pitch.id))

test('over the sockets of documents and presence: names of who is there, and nothing else of them', async () => {
  const present = visibilities.map((visibility, nth) => {
    const { person } = people[visibility]
    const url = `${server.url.replace('http', 'ws')}/sync/${roomName('design', deck.id)}?schema=${schemaVersion}`
    const socket = new WebSocket(url, { headers: { cookie: person.cookie, origin: server.url } })
    const state = { slideId: `present-${visibility} ${spoken}` }
    socket.once('open', () => socket.send(presenceMessage({ id: nth + 1, clock: 1, state })))
    return socket
  })
  for (const viewer of ['partner', 'colleague'] as const) {
    const bytes = await bytesTo(looking[viewer], async (there, line) => {
      for (const room of roomsHere()) await joinRoom(there, room)
      await eventually(() => {
        for (const visibility of visibilities)
          expect(line.received.includes(`present-${visibility}`)).toBe(true)
      })
    })
    expect([viewer, found(bytes), bytes.includes(`Words ${spoken}`)]).toEqual([viewer, everyName, true])
  }
  for (const viewer of outsiders) {
    const bytes = await bytesTo(looking[viewer], async (there) => {
      for (const room of roomsHere()) expect(await enterRoom(there, room)).toBeTypeOf('number')
    })
    expect([viewer, found(bytes), bytes.includes(spoken)]).toEqual([viewer, [], false])
  }
  for (const socket of present) socket.terminate()
})

test('a stage says to presenters and to an audience what they are called who present, and no more', async () => {
  const presenting = await PresenterScreen.open(people.workspace.person, ahead.stageId)
  const watched = await bytesTo(looking.audience, async (there, line) => {
    const screen = new AudienceScreen(`${line.url}${new URL(ahead.watchUrl!).pathname}`, there)
    await screen.watch()
    // Waiting, then on.
    expect(found(line.received)).toEqual(['workspace/name'])
    const seen = await bytesTo(colleague, async (own) => {
      const stage = await PresenterScreen.open(own, ahead.stageId)
      const start = `/api/stages/${ahead.stageId}/start`
      const { status } = await people.workspace.person.post(start, { reason: 'To see it run.' })
      expect(status).toBe(204)
      await eventually(() => expect(stage.stage.startedAt).not.toBeNull())
      await stage.leave()
    })
    expect([found(seen), seen.includes(`Points ${spoken}`)]).toEqual([['workspace/name'], true])
    await eventually(() => expect(line.received.includes(`Words ${spoken}`)).toBe(true))
    screen.leave()
  })
  expect([found(watched), watched.includes(`Points ${spoken}`)]).toEqual([['workspace/name'], false])
  for (const viewer of ['other', 'nobody'] as const) {
    const refused = await bytesTo(looking[viewer], async (there) => {
      await new PresenterScreen(there, ahead.stageId).closed
      const stream = await there.raw(`${new URL(ahead.watchUrl!).pathname}/stream`)
      expect(stream.status).toBe(401)
    })
    expect([viewer, found(refused), refused.includes(spoken)]).toEqual([viewer, [], false])
  }
  await presenting.leave()
})

test('files that leave, and their names, say of people what stands on slides: the name of a lead', async () => {
  const reason = 'reason=Asked'
  const files = {
    client: `/api/pitches/${pitch.id}/exports?format=pptx&copy=client&${reason}`,
    presenter: `/api/pitches/${pitch.id}/exports?format=pptx&copy=presenter`,
    design: `/api/decks/${deck.id}/exports?format=pptx`,
    shown: `/api/stages/${String(samples['/api/stages/:id'])}/exports?format=pptx&copy=client&${reason}`,
  }
  for (const [which, address] of Object.entries(files)) {
    const made = await exportedBy(people.workspace.person, address)
    const entries = zipEntries(new Uint8Array(await made.arrayBuffer()))
    const said = entries.flatMap(({ name, bytes }) => found(bytes).map((one) => `${name} ${one}`))
    const onSlides = which === 'design' ? [] : ['ppt/slides/slide1.xml workspace/name']
    expect([which, said.filter((one) => !one.startsWith('ppt/notesSlides'))]).toEqual([which, onSlides])
    expect([which, found([...made.headers].join('\n') + entries.map(({ name }) => name).join('\n'))]).toEqual(
      [which, []],
    )
    expect(entries.some(({ bytes }) => bytes.includes(`Words ${spoken}`))).toBe(true)
  }
})

test('mails say who invites or did something, to whom it is for, and the log says nothing of anybody', async () => {
  const { db, inbox, mailer } = server.services
  for (const reader of [partner, colleague]) await reader.put('/api/me/digest', { on: true })
  const change = { email: 'new-address@other.example', password }
  expect((await people.partners.person.post('/api/me/email', change)).status).toBe(202)
  const { email } = people.me.person
  await new Browser(server.url).post('/api/auth/request-password-reset', { email })
  const now = () => Date.now() + 2 * 3_600_000
  await new Digest({ db, inbox, mailer, publicUrl: server.url, log: createLog('silent'), now }).sendDue()
  const mails = await eventually(() => {
    const unfolded = mail.mails.map((one) => one.replace(/=\n/g, '').replace(/=3D/g, '='))
    expect(unfolded.filter((one) => one.includes('at most once a day'))).toHaveLength(2)
    expect(unfolded.some((one) => one.includes('reset-password'))).toBe(true)
    expect(unfolded.some((one) => one.includes(change.email))).toBe(true)
    return unfolded
  })
  for (const one of mails) {
    const [head = '', ...text] = one.split('\n\n')
    const isDigest = one.includes('at most once a day')
    const isInvitation = /Subject: .+ invites you/.test(head)
    const said = found(text.join('\n\n'))
    expect([head, said]).toEqual([
      head,
      isDigest ? everyName : isInvitation ? said.filter((mark) => mark.endsWith('/name')) : [],
    ])
    // The one whose it is reads it: their own address stands where it goes.
    expect(found(head).filter((mark) => !mark.endsWith('/name')).length).toBeLessThan(2)
    if (isDigest) expect(text.join()).toContain(spoken)
  }
  expect(server.logged.length).toBeGreaterThan(100)
  expect(found(JSON.stringify(server.logged))).toEqual([])
})

test('whatever else is asked of the server, in vain or not, answers nothing of anybody', async () => {
  for (const viewer of ['colleague', 'other'] as const)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { seen } = await sweep(looking[viewer], method)
      expect([viewer, method, viewer === 'colleague' ? withoutNames(seen) : seen]).toEqual([
        viewer,
        method,
        [],
      ])
    }
})

test('a change of visibility, and of who is a partner, acts on open screens within two seconds', async () => {
  const { person } = people.partners
  // What is said as the change is made is on its way within the second that a page's line is paced by.
  const said = {
    [facesChanged]: vi.spyOn(server.services.openPages, 'lookAnew'),
    [cardsChanged]: vi.spyOn(server.services.openPages, 'readAnew'),
  }
  onTestFinished(() => Object.values(said).forEach((one) => one.mockRestore()))
  const page = await openLine(partner)
  const hear = async (news: typeof facesChanged | typeof cardsChanged) => {
    expect(said[news]).toHaveBeenCalledWith(partner.id)
    said[news].mockClear()
    await eventually(() => expect(page.told).toContain(news))
    // Nothing is ever said on it but that something is to be asked for.
    expect([cardsChanged, facesChanged, inboxChanged, askMeAgain]).toEqual(expect.arrayContaining(page.told))
    page.told.length = 0
  }
  const cardNow = async () => {
    const card = `/api/workspaces/${workspace.id}/people/${person.id}`
    const answer = await partner.raw(card)
    return {
      said: found(Buffer.from(await answer.arrayBuffer())),
      photo: (await partner.raw(`${card}/photo`)).status,
    }
  }
  const shown = await cardNow()
  expect(shown).toMatchObject({
    said: expect.arrayContaining(['partners/city', 'partners/family']) as string[],
    photo: 200,
  })
  const [city] = people.partners.marks.get('city')!
  await person.put('/api/me/profile/city', { text: city, visibility: 'me', revision: 1 })
  await hear(cardsChanged)
  expect((await cardNow()).said).toEqual(shown.said.filter((mark) => mark !== 'partners/city'))
  await person.put('/api/me/photo', { visibility: 'me' })
  await hear(facesChanged)
  expect(await cardNow()).toMatchObject({ photo: 404 })
  await person.put('/api/me/photo', { visibility: 'partners' })
  await hear(facesChanged)
  expect(await cardNow()).toMatchObject({ photo: 200 })
  // Somebody else takes their side: they are partners no longer.
  const taken = { userId: colleague.id, revision: 2, with: partner.id }
  await colleague.put(`/api/pitches/${pitches.partners.id}/leads/marketing`, taken)
  await hear(facesChanged)
  expect(await cardNow()).toEqual({ said: ['partners/name'], photo: 404 })
})

test('once their accounts have ended nothing of theirs is left, and open screens know it', async () => {
  const page = await openLine(partner)
  const room = await joinRoom(people.me.person, roomName('design', deck.id))
  for (const { person } of Object.values(people))
    expect((await person.post('/api/me/end', { password })).status).toBe(204)
  await room.closed
  const present = await bytesTo(partner, async (there) => {
    await joinRoom(there, roomName('design', deck.id))
  })
  expect([found(present), present.includes(`Words ${spoken}`)]).toEqual([[], true])
  await eventually(() => expect(page.told).toContain(facesChanged))
  await eventually(async () => expect(withoutNames(await onDisk())).toEqual([]), 60_000)
  const lists = `/api/covers?workspace=${workspace.id}&ids=${deck.id},${pitch.id}`
  // What was on show, or left as a file, keeps the name that stood on its slides.
  await eventually(async () => {
    for (const path of [`/api/decks/${deck.id}`, `/api/pitches/${pitch.id}`, lists])
      expect(found(await (await partner.raw(path)).text())).toEqual([])
  }, 60_000)
  expect((await sweep(partner, 'GET')).seen).toEqual(onSlidesOfThen)
})

const onSlidesOfThen = [
  'GET /api/imports/:id/return workspace/name',
  'GET /api/stages/:id/deck workspace/name',
  'GET /api/stages/:id/export.pages workspace/name',
  'GET /api/stages/:id/report workspace/name',
]

/** What stands in any file of the data folder, as it lies there. */
async function onDisk(): Promise<readonly string[]> {
  const entries = await readdir(server.dataDir, { recursive: true, withFileTypes: true })
  const read = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFile(joinPath(parentPath, name)))
  return (await Promise.all(read)).flatMap((bytes) => found(bytes))
}
