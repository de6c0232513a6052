import { createHmac } from 'node:crypto'
import WebSocket from 'ws'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { Browser, join, type TestPerson } from '../../support/people.ts'
import { rawStatus } from '../../support/rawRequest.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { enterRoom } from '../../support/sockets.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

/** Everyone who tries, and what they try it on. */
interface Cast {
  readonly stageId: string
  readonly link: string
  readonly otherLink: string
  readonly foreign: StageOpened
  /** Watches by `link`. */
  readonly ines: Browser
  readonly nobody: Browser
  readonly viewer: TestPerson
  readonly admin: TestPerson
  /** Presents in a workspace of their own. */
  readonly stranger: TestPerson
  readonly maya: TestPerson
  readonly sam: TestPerson
}

let server: TestServer
let staged: StagedPitch
let cast: Cast
let driver: PresenterScreen
let partner: PresenterScreen
let watching: AudienceScreen

beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
  const { owner, workspace, maya, sam, pitch } = staged
  const { stageId, watchUrl } = await startStage(maya, pitch)
  driver = await PresenterScreen.open(maya, stageId)
  partner = await PresenterScreen.open(sam, stageId)
  watching = await AudienceScreen.open(watchUrl!, 'Ines')
  const other = await startStage(maya, pitch)
  const elsewhere = await stagePitch(server)
  cast = {
    stageId,
    link: new URL(watchUrl!).pathname,
    otherLink: new URL(other.watchUrl!).pathname,
    foreign: await startStage(elsewhere.maya, elsewhere.pitch),
    ines: watching.browser,
    nobody: new Browser(server.url),
    viewer: await join(owner, workspace, ['viewer']),
    admin: await join(owner, workspace, ['admin']),
    stranger: elsewhere.maya,
    maya,
    sam,
  }
})
afterAll(async () => {
  watching.leave()
  await Promise.all([driver.leave(), partner.leave()])
  await server.discard()
})

let before: string
const stageNow = (): string => {
  const { current, driver: drives, presenters, offer, questions, endedAt } = driver.stage
  return JSON.stringify({ current, drives, presenters, offer, questions, endedAt })
}
beforeEach(() => {
  before = stageNow()
})

type Attempt = (cast: Cast) => Promise<number | string>

/** A line of a table: what is tried, what comes of it, and how it is tried. */
const lines = (...rows: readonly (readonly [string, number | string, Attempt])[]) => rows

const { signIn, notAllowed, noSuchRoom } = closeCodes
const stageSocket = (browser: Browser, id: string): Promise<number> => new PresenterScreen(browser, id).closed

/** Someone whose only cookie is this one. */
function carrying(cookie: string): Browser {
  const browser = new Browser(server.url)
  Object.defineProperty(browser, 'cookie', { value: cookie })
  return browser
}
const get = async (browser: Browser, path: string): Promise<number> =>
  rawStatus(browser, path, { headers: { accept: 'application/json' } })
const post = async (browser: Browser, path: string, body: object): Promise<number> =>
  rawStatus(browser, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const claimOf = (name: string): string => Buffer.from(JSON.stringify(['guessed', name])).toString('base64url')
const sealOf = ({ ines }: Cast): string => ines.cookie.split('.')[1]!

/** What there is to do with a showing, beside its sockets. */
const showRoutes = [
  ['GET', '/api/pitches/PITCH/stages'],
  ['POST', '/api/pitches/PITCH/stages'],
  ['GET', '/api/stages/STAGE/report'],
  ['DELETE', '/api/stages/STAGE/link'],
  ['GET', `/api/stages/STAGE/pictures/${'a'.repeat(64)}`],
] as const

function call(who: Browser, method: string, path: string): Promise<number> {
  const { deck, pitch, workspace, maya } = staged
  const ids = { DECK: deck.id, PITCH: pitch.id, STAGE: cast.stageId, WORKSPACE: workspace.id, MAYA: maya.id }
  const address = Object.entries(ids).reduce((text, [name, id]) => text.replace(name, id), path)
  const body = JSON.stringify({ workspaceId: workspace.id, title: 'Mine' })
  const headers = { 'content-type': 'application/json' }
  return rawStatus(who, address, {
    method,
    headers,
    ...(method === 'POST' || method === 'PATCH' ? { body } : {}),
  })
}

describe.each([
  [
    'a presenter’s socket',
    lines(
      ['the audience’s cookie', signIn, ({ ines, stageId }) => stageSocket(ines, stageId)],
      ['the link’s code in place of the stage', signIn, ({ ines, link }) => stageSocket(ines, link.slice(7))],
      [
        'the audience’s cookie under the session’s name',
        signIn,
        ({ ines, stageId }) =>
          stageSocket(carrying(ines.cookie.replace('duodeck_watch', 'better-auth.session_token')), stageId),
      ],
      ['no cookie at all', signIn, ({ nobody, stageId }) => stageSocket(nobody, stageId)],
      ['a viewer of the workspace', notAllowed, ({ viewer, stageId }) => stageSocket(viewer, stageId)],
      ['an admin who owns no content', notAllowed, ({ admin, stageId }) => stageSocket(admin, stageId)],
      ['a presenter of another stage', noSuchRoom, ({ stranger, stageId }) => stageSocket(stranger, stageId)],
      ['ours on theirs', noSuchRoom, ({ maya, foreign }) => stageSocket(maya, foreign.stageId)],
      ['a guessed stage', noSuchRoom, ({ maya }) => stageSocket(maya, 'a'.repeat(16))],
      [
        'a presenter’s browser on another site',
        notAllowed,
        ({ maya, stageId }) => closeOf(maya, `/stage/${stageId}`, { origin: 'https://evil.example' }),
      ],
      ...['/stage/../stage/ID', '/stage/ID/', '/stage/ID%00', '/stage/', '/stage/%2e%2e/ID'].map(
        (path) =>
          [
            `the path ${path}`,
            signIn,
            ({ ines, stageId }: Cast) => closeOf(ines, path.replace('ID', stageId)),
          ] as const,
      ),
      ...['/STAGE/ID', '/watch/CODE/../../stage/ID', '//stage/ID'].map(
        (path) =>
          [
            `the path ${path}`,
            404,
            ({ ines, stageId, link }: Cast) =>
              closeOf(ines, path.replace('ID', stageId).replace('/watch/CODE', link)),
          ] as const,
      ),
    ),
  ],
  [
    'a document’s room',
    lines(
      ...(['design', 'pitch', 'plan', 'review'] as const).map(
        (kind) =>
          [
            `${kind}, with the audience’s cookie`,
            signIn,
            async ({ ines }: Cast) => {
              const id = kind === 'design' || kind === 'review' ? staged.deck.id : staged.pitch.id
              const entered = await enterRoom(ines, roomName(kind, id))
              return typeof entered === 'number' ? entered : 'entered'
            },
          ] as const,
      ),
    ),
  ],
  [
    'the members’ API',
    lines(
      ...[
        ['GET', '/api/me'],
        ['GET', '/api/decks?workspace=WORKSPACE'],
        ['POST', '/api/decks'],
        ['GET', '/api/decks/DECK'],
        ['PATCH', '/api/decks/DECK'],
        ['DELETE', '/api/decks/DECK'],
        ['POST', '/api/decks/DECK/duplicate'],
        ['POST', '/api/decks/DECK/pitches'],
        ['POST', '/api/decks/DECK/suggestions'],
        ['POST', '/api/decks/DECK/exports'],
        ['GET', '/api/pitches/PITCH'],
        ['PATCH', '/api/pitches/PITCH'],
        ['DELETE', '/api/pitches/PITCH'],
        ['POST', '/api/pitches/PITCH/exports'],
        ...showRoutes,
        ['GET', `/api/assets/${'a'.repeat(64)}`],
        ['GET', `/api/decks/DECK/pictures/${'a'.repeat(64)}`],
        ['POST', '/api/decks/DECK/pictures'],
        ['POST', '/api/assets?workspace=WORKSPACE'],
        ['GET', '/api/workspaces/WORKSPACE/members'],
        ['PATCH', '/api/workspaces/WORKSPACE/members/MAYA'],
        ['POST', '/api/workspaces/WORKSPACE/invitations'],
        ['GET', '/api/starters'],
      ].map(
        ([method = '', path = '']) =>
          [
            `${method} ${path}, with the audience’s cookie`,
            401,
            ({ ines }: Cast) => call(ines, method, path),
          ] as const,
      ),
      ...showRoutes.map(
        ([method, path]) =>
          [
            `${method} ${path}, by a presenter of another stage`,
            404,
            ({ stranger }: Cast) => call(stranger, method, path),
          ] as const,
      ),
    ),
  ],
  [
    'the audience’s side',
    lines(
      ['another link, its stream', 401, ({ ines, otherLink }) => get(ines, `${otherLink}/stream`)],
      [
        'another link, its questions',
        401,
        ({ ines, otherLink }) => post(ines, `${otherLink}/say`, { kind: 'vote', question: 'q' }),
      ],
      [
        'another link, its pictures',
        401,
        ({ ines, otherLink }) => get(ines, `${otherLink}/pictures/${'a'.repeat(64)}`),
      ],
      ['no cookie', 401, ({ nobody, link }) => get(nobody, `${link}/stream`)],
      ['a presenter’s session', 401, ({ maya, link }) => get(maya, `${link}/stream`)],
      [
        'a claim that was written anew',
        401,
        (all) => get(carrying(`duodeck_watch=${claimOf('Maya')}.${sealOf(all)}`), `${all.link}/stream`),
      ],
      [
        'a claim sealed with another secret',
        401,
        ({ link }) => {
          const seal = createHmac('sha256', 'a guess').update(`watch\n${link.slice(7)}\n${claimOf('Maya')}`)
          const cookie = `duodeck_watch=${claimOf('Maya')}.${seal.digest('base64url')}`
          return get(carrying(cookie), `${link}/stream`)
        },
      ],
      ...['', '.', 'x', '.x', 'e30.', '%E0%A4%A', '__proto__.x'].map(
        (value) =>
          [
            `the cookie "${value}"`,
            401,
            ({ link }: Cast) => get(carrying(`duodeck_watch=${value}`), `${link}/stream`),
          ] as const,
      ),
      ['a guessed code', 404, ({ ines }) => get(ines, `/watch/${'A'.repeat(22)}/door`)],
      ['the stage in place of the code', 404, ({ ines, stageId }) => get(ines, `/watch/${stageId}/door`)],
      ['a picture not yet shown', 404, ({ ines, link }) => get(ines, `${link}/pictures/${'a'.repeat(64)}`)],
      ...[
        'LINK/pictures/..%2f..%2fduodeck.sqlite',
        'LINK/pictures/../../../duodeck.sqlite',
        'LINK/../../api/me',
        'LINK/%2e%2e/%2e%2e/api/me',
        'LINK/stream/../../../api/me',
        'LINK/report',
        'LINK/deck',
      ].map(
        (path) =>
          [`the path ${path}`, 404, ({ ines, link }: Cast) => get(ines, path.replace('LINK', link))] as const,
      ),
      ...[
        { kind: 'next', from: { slideId: 'slide' } },
        { kind: 'go', to: 'slide' },
        { kind: 'blank', blank: 'black' },
        { kind: 'offer', to: 'me' },
        { kind: 'takeOver' },
        { kind: 'accept' },
        { kind: 'cue', id: 'c', text: 'hello' },
        { kind: 'settle', question: 'q', state: 'answered' },
        { kind: 'end' },
        { kind: 'take', n: 1 },
        { kind: 'arrive', presenter: { id: 'me', name: 'Me', side: 'sales' } },
        { kind: 'command', n: 1, command: { kind: 'end' } },
        { by: 'presenter', actor: 'maya', command: { kind: 'end' } },
        { by: 'server', command: { kind: 'leave', id: 'maya' } },
      ].map(
        (message) =>
          [
            `saying ${JSON.stringify(message)}`,
            400,
            ({ ines, link }: Cast) => post(ines, `${link}/say`, message),
          ] as const,
      ),
      [
        'another site, with the cookie',
        403,
        ({ ines, link }) =>
          rawStatus(ines, `${link}/say`, { method: 'POST', headers: { origin: 'https://evil.example' } }),
      ],
      [
        'another site, closing the link with a presenter’s cookie',
        403,
        ({ maya, stageId }) =>
          rawStatus(maya, `/api/stages/${stageId}/link`, {
            method: 'DELETE',
            headers: { 'sec-fetch-site': 'cross-site' },
          }),
      ],
    ),
  ],
])('an attempt on %s', (_place, rows) => {
  test.each(rows)('%s is answered %s', async (_what, answer, attempt) => {
    expect(await attempt(cast)).toBe(answer)
    expect(stageNow()).toBe(before)
    expect(driver.stage.presenters.map(({ id }) => id).sort()).toEqual([cast.maya.id, cast.sam.id].sort())
  })
})

describe('rights that are lost in the middle of a show', () => {
  test.each([
    ['removed from the workspace', noSuchRoom, null],
    ['made a viewer', notAllowed, { roles: ['viewer'] }],
  ] as const)('one who is %s is out at once, and does not come back', async (_what, answer, change) => {
    const { owner, workspace } = staged
    const lee = await join(owner, workspace, ['sales'], 'Lee')
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const screen = await PresenterScreen.open(lee, stageId)
    const path = `/api/workspaces/${workspace.id}/members/${lee.id}`
    expect((change ? await owner.patch(path, change) : await owner.delete(path)).status).toBe(204)
    expect(await screen.closed).toBe(closeCodes.tryLater)
    expect(await stageSocket(lee, stageId)).toBe(answer)
  })
})

/** The code that a socket is closed with, or the status with which its upgrade is refused. The path goes as it is. */
function closeOf(browser: Browser, path: string, { origin = browser.url } = {}): Promise<number> {
  const socket = new WebSocket(browser.url.replace('http', 'ws'), {
    headers: { cookie: browser.cookie, origin },
    finishRequest: (request) => {
      request.path = path
      request.end()
    },
  })
  return new Promise((resolve, reject) => {
    socket.once('close', (code) => resolve(code))
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode))
    socket.once('error', reject)
  })
}
