import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Author } from '../../support/author.ts'
import { barrierMessage } from '../../support/rawFrames.ts'
import { RawClient } from '../../support/rawClient.ts'
import { bundleMortalServer, startMortalServer } from '../../support/mortalServer.ts'
import { seed } from '../../support/seed.ts'
import { seededRandom } from '../../support/seededRandom.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const room = 'design/mortal'
/** Kills; `KILLS=50` for a long run. */
const rounds = Number(process.env.KILLS ?? 15)
const people = ['anna', 'ben', 'carl'] as const

const wordsOf = (doc: Y.Doc): ReadonlySet<string> => new Set(doc.getText('text').toJSON().split(';'))

/** Someone who types until the line goes dead, and remembers what was acknowledged. */
class Typist {
  readonly doc = new Y.Doc()
  readonly acknowledged: string[] = []
  readonly #typed: string[] = []

  constructor(private readonly person: string) {}

  /** One word every millisecond or two; `onWord` may end it all. */
  async types(url: string, round: number, onWord: () => boolean): Promise<void> {
    const author = await Author.join(url, room, { person: this.person }, this.doc).catch(() => null)
    // Killed while this one was joining.
    if (!author) return
    const { client } = author
    for (let n = 0; onWord() && client.ws.readyState === client.ws.OPEN; n++) {
      const word = `${round}-${this.person}-${n}`
      author.doc.getText('text').insert(0, `${word};`)
      this.#typed.push(word)
      client.send(barrierMessage(this.#typed.length))
      await pause(1)
    }
    await client.closed
    const last = Math.max(0, ...client.of('ack').map((ack) => ack.n))
    this.acknowledged.push(...this.#typed.slice(this.acknowledged.length, last))
  }
}

test('whatever was acknowledged is there after kill -9, again and again', async () => {
  const random = seededRandom(seed)
  const [bundle, folder] = await Promise.all([bundleMortalServer(), temporaryFolder()])
  const typists = people.map((person) => new Typist(person))
  for (let round = 1; round <= rounds; round++) {
    const server = await startMortalServer(bundle, folder, room)
    await expectNothingLost(server.url, typists)
    let wordsLeft = Math.floor(random() * 100)
    let death: Promise<void> | undefined
    const onWord = () => {
      if (--wordsLeft < 0) death ??= server.kill()
      return death === undefined
    }
    await Promise.all(typists.map((typist) => typist.types(server.url, round, onWord)))
    // Also where nobody came to write: two servers in one folder would wait for each other.
    await (death ?? server.kill())
  }
  const server = await startMortalServer(bundle, folder, room)
  await expectNothingLost(server.url, typists)
  // What was typed last and never acknowledged was kept by its author, and arrives after all.
  for (const { doc } of typists) {
    const back = await Author.join(server.url, room, {}, doc)
    await back.client.saved()
    back.client.close()
  }
  const stored = wordsOf(await documentAt(server.url))
  expect(typists.flatMap(({ doc }) => [...wordsOf(doc)]).filter((word) => !stored.has(word))).toEqual([])
  expect(typists.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(rounds)
  await server.kill()
}, 300_000)

async function expectNothingLost(url: string, typists: readonly Typist[]): Promise<void> {
  const words = wordsOf(await documentAt(url))
  const lost = typists.flatMap(({ acknowledged }) => acknowledged).filter((word) => !words.has(word))
  expect(lost).toEqual([])
}

async function documentAt(url: string): Promise<Y.Doc> {
  const client = await RawClient.connect(url, room, { roles: ['viewer'] })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await client.state())
  client.close()
  return doc
}
