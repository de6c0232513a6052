import sharp from 'sharp'
import { createHash } from 'node:crypto'
import { readdir, readlink, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join as path } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Asset, DeckRecord, Workspace } from '#shared/protocol/api.ts'
import { eventually } from '../../support/eventually.ts'
import { makeDeck, makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let deck: DeckRecord
let photo: Buffer

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  deck = await makeDeck(owner, workspace)
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'Secret Studio' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => server.discard())

const pictureAt = (hash: string) => `/api/decks/${deck.id}/pictures/${hash}`
const address = () => `/api/assets?workspace=${workspace.id}`
const incoming = async () => readdir(path(server.dataDir, 'assets', 'incoming'))

test('a workspace that is full of pictures says so, keeps what it has, and others go on', async () => {
  const small = await startTestServer({ config: { workspaceQuota: 1_000 } })
  onTestFinished(() => small.discard())
  const { owner: painter, workspace: full } = await makeWorkspace(small.url)
  const picture = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const upload = async (background: string) =>
    painter.upload<Asset & Refused>(`/api/assets?workspace=${full.id}`, await picture(background))
  const first = await upload('#336699')
  expect(first.status).toBe(201)
  let refused = first
  for (let nth = 0; refused.status === 201 && nth < 10; nth++) refused = await upload(`#33${nth}${nth}99`)
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'quota' } } })
  expect(refused.body.error.message).toMatch(/fill the .+ MB.+ask whoever runs the server/)
  // What is in it already costs nothing more.
  expect((await upload('#336699')).status).toBe(201)
  const { owner: other, workspace: empty } = await makeWorkspace(small.url)
  const elsewhere = await other.upload(`/api/assets?workspace=${empty.id}`, await picture('#993366'))
  expect(elsewhere.status).toBe(201)
})

describe('uploading', () => {
  test('keeps the picture under the hash of what is served', async () => {
    const { status, body } = await owner.upload<Asset>(address(), photo)
    expect(status).toBe(201)
    expect(body).toMatchObject({ width: 40, height: 30 })
    const served = await owner.raw(pictureAt(body.hash))
    const bytes = Buffer.from(await served.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.hash)
    expect(bytes.includes('Secret Studio')).toBe(false)
    const stored = path(server.dataDir, 'assets', body.hash.slice(0, 2), body.hash.slice(2, 4), body.hash)
    expect(await readFile(stored)).toEqual(bytes)
  })

  test('the same picture twice is kept once', async () => {
    const [first, second] = await Promise.all([
      owner.upload<Asset>(address(), photo),
      owner.upload<Asset>(address(), photo),
    ])
    expect(second.body).toEqual(first.body)
  })

  test('a drawing is shown in its lines, without a way to do anything, and goes to another workspace whole', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>x()</script><path d="M0 0h9"/></svg>'
    const { body } = await owner.upload<Asset>(address(), Buffer.from(drawing), 'logo.svg')
    expect(body).toMatchObject({ width: 2048, height: 2048 })
    expect(body.moves).toBeUndefined()
    const served = await owner.raw(pictureAt(body.hash))
    expect(served.headers.get('content-type')).toBe('image/svg+xml')
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await served.text()).toMatch(/^<svg [^>]*><path d="M0 0h9"><\/path><\/svg>$/)
    const { body: second } = await owner.post<Workspace>('/api/workspaces', { name: 'Elsewhere' })
    const there = await makeDeck(owner, second)
    await owner.post(`/api/decks/${there.id}/pictures`, { hashes: [body.hash] })
    const taken = await owner.raw(`/api/decks/${there.id}/pictures/${body.hash}`)
    expect(taken.headers.get('content-type')).toBe('image/svg+xml')
  })

  test('an animation stands still at its address, and moves where that is asked for', async () => {
    const frames = ['#102030', '#405060'].map((background) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer(),
    )
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()
    const { body } = await owner.upload<Asset>(address(), gif)
    expect(body).toMatchObject({ width: 9, height: 9, moves: true })
    const typeAt = async (more: string) =>
      (await owner.raw(pictureAt(body.hash) + more)).headers.get('content-type')
    expect([await typeAt(''), await typeAt('?moving')]).toEqual(['image/png', 'image/gif'])
  })

  test('two animations that begin alike stay two, and both count', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer()
    const gif = async (second: string) => {
      const frames = await Promise.all(['#203040', second].map(frame))
      return sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer()
    }
    const [one, two] = [await gif('#ff0000'), await gif('#0000ff')]
    const first = await owner.upload<Asset>(address(), one)
    const moving = async () => (await owner.raw(`${pictureAt(first.body.hash)}?moving`)).text()
    const before = await moving()
    const second = await owner.upload<Asset>(address(), two)
    const still = await owner.upload<Asset>(address(), await frame('#203040'))
    expect(new Set([first.body.hash, second.body.hash, still.body.hash]).size).toBe(3)
    expect(await moving()).toBe(before)
    expect((await owner.upload<Asset>(address(), one)).body).toEqual(first.body)
    const [still1, still2] = await Promise.all(
      [first, second].map(async ({ body }) => (await owner.raw(pictureAt(body.hash))).text()),
    )
    expect(still1).toBe(still2)
    const hashes = [first.body.hash, second.body.hash, still.body.hash]
    const rows = await server.services.assets.shownIn(workspace.id, hashes)
    const [bytes1, bytes2, bytesStill] = hashes.map((hash) => rows.get(hash)!.bytes)
    expect(Math.min(bytes1!, bytes2!)).toBeGreaterThan(bytesStill!)
  })

  test('looks at what it is, not at its name', async () => {
    const { body } = await owner.upload<Asset>(address(), photo, 'readme.txt')
    expect((await owner.raw(pictureAt(body.hash))).headers.get('content-type')).toBe('image/jpeg')
    expect((await owner.upload(address(), Buffer.from('hello'), 'photo.jpg')).status).toBe(415)
  })

  test('more than 20 MB is refused, whether announced or not, and leaves nothing behind', async () => {
    const { status, body } = await owner.upload<Refused>(address(), Buffer.alloc(21 * 1024 * 1024))
    expect(status).toBe(413)
    expect(body.error.code).toBe('too-large')
    expect(await uploadUnannounced(21 * 1024 * 1024)).toBe(413)
    await eventually(async () => expect(await incoming()).toEqual([]))
  })

  test('one that breaks off leaves nothing behind', async () => {
    const upload = chunked()
    upload.on('error', () => undefined)
    upload.write(head)
    upload.write(photo.subarray(0, 100))
    await eventually(async () => expect(await incoming()).toHaveLength(1))
    upload.destroy()
    await eventually(async () => expect(await incoming()).toEqual([]))
  })

  test('many that break off leave no open file behind', async () => {
    const openFiles = async () =>
      (
        await Promise.all(
          (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
        )
      ).filter((file) => file.includes('incoming'))
    for (let nth = 0; nth < 20; nth += 1) {
      const upload = chunked()
      upload.on('error', () => undefined)
      upload.write(head)
      upload.write(photo.subarray(0, 100))
      await eventually(async () => expect(await incoming()).toHaveLength(1))
      upload.destroy()
      await eventually(async () => expect(await incoming()).toEqual([]))
    }
    await eventually(async () => expect(await openFiles()).toEqual([]))
  })

  test.each<[string, RequestInit]>([
    ['no file', { body: new FormData() }],
    ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['nonsense', { body: 'nonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    ['no boundary', { body: 'nonsense', headers: { 'content-type': 'multipart/form-data' } }],
  ])('%s is answered with 400', async (_name, init) => {
    const { status, body } = await owner.send<Refused>(address(), { method: 'POST', ...init })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'invalid', path: 'file' })
  })
})

describe('serving', () => {
  let asset: Asset
  beforeAll(async () => {
    asset = (await owner.upload<Asset>(address(), photo)).body
  })

  test('a browser keeps it, a proxy does not, and nothing in it runs', async () => {
    const { headers } = await owner.raw(pictureAt(asset.hash))
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${asset.hash}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('what the browser has is not sent again', async () => {
    // fetch would ask for a fresh copy on its own account.
    const headers = { 'if-none-match': `"${asset.hash}"`, 'cache-control': 'max-age=0' }
    const answer = await owner.raw(pictureAt(asset.hash), { headers })
    expect(answer.status).toBe(304)
  })

  test.each(['../../secret', '%2e%2e%2f%2e%2e%2fsecret', 'incoming', 'A'.repeat(64), '0'.repeat(64)])(
    '%s is no picture',
    async (hash) => {
      expect((await owner.raw(pictureAt(hash))).status).toBe(404)
    },
  )
})

const boundary = 'x-duodeck-boundary'
const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`

/** An upload that does not say how long it is. */
const chunked = () =>
  request(server.url + address(), {
    method: 'POST',
    headers: { cookie: owner.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
  })

function uploadUnannounced(bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const upload = chunked()
    upload.on('response', (response) => resolve(response.resume().statusCode))
    upload.on('error', reject)
    upload.write(head)
    upload.end(Buffer.alloc(bytes))
  })
}
