import { setTimeout as pause } from 'node:timers/promises'
import type { DeckRecord, Me } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { Browser } from '../support/people.ts'
import { joinRoom, type EnteredRoom } from '../support/sockets.ts'
import { Samples } from './samples.ts'

const typeEvery = 25

/** Two people in a room of their own, in another workspace than the attacker's: one types, the other reads. */
export class Bystanders {
  readonly #writer: EnteredRoom
  readonly #reader: EnteredRoom
  #nth = 0

  private constructor(writer: EnteredRoom, reader: EnteredRoom) {
    this.#writer = writer
    this.#reader = reader
  }

  static async at(url: string): Promise<Bystanders> {
    const [marketing, sales] = await Promise.all([signIn(url, 'marketing'), signIn(url, 'sales')])
    const { body: me } = await marketing.get<Me>('/api/me')
    const data = { workspaceId: me.workspaces[0]!.id, title: 'Bystanders' }
    const { body: deck } = await marketing.post<DeckRecord>('/api/decks', data)
    const room = roomName('design', deck.id)
    return new Bystanders(await joinRoom(marketing, room), await joinRoom(sales, room))
  }

  /** Until then, milliseconds from each change to its arrival. */
  async typeUntil(until: Promise<unknown>): Promise<Samples> {
    const samples = new Samples()
    const sent = new Map<number, number>()
    const meta = this.#reader.doc.getMap<string>('meta')
    const arrived = (): void => {
      const upTo = Number(meta.get('title'))
      for (const [mark, at] of sent) {
        if (mark > upTo) continue
        samples.add(performance.now() - at)
        sent.delete(mark)
      }
    }
    meta.observe(arrived)
    let over = false
    void until.then(() => (over = true))
    while (!over) {
      const mark = (this.#nth += 1)
      sent.set(mark, performance.now())
      this.#writer.edit((doc) => doc.getMap('meta').set('title', String(mark)))
      await pause(typeEvery)
    }
    for (let tries = 0; sent.size > 0 && tries < 400; tries += 1) await pause(typeEvery)
    meta.unobserve(arrived)
    if (sent.size > 0) throw new Error(`${sent.size} changes of the bystanders never arrived`)
    return samples
  }

  typeFor(milliseconds: number): Promise<Samples> {
    return this.typeUntil(pause(milliseconds))
  }

  leave(): void {
    this.#writer.leave()
    this.#reader.leave()
  }
}

async function signIn(url: string, side: keyof typeof demoAccounts): Promise<Browser> {
  const browser = new Browser(url)
  const { email } = demoAccounts[side]
  await browser.post('/api/auth/sign-in/email', { email, password: demoPassword })
  return browser
}
