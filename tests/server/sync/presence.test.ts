import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import * as awareness from 'y-protocols/awareness'
import { RoomPresence } from '#server/sync/presence.ts'
import { limits } from '#shared/protocol/frames.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { RawClient } from '../../support/rawClient.ts'
import { type PresenceEntry, presenceMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'

/** Somebody's browser: their awareness of everybody, through what the server passes on. */
class Browser {
  readonly awareness: awareness.Awareness
  readonly user: { id: string; name: string; roles: readonly [] }

  constructor(
    person: string,
    private readonly presence: RoomPresence,
    private readonly others: () => readonly Browser[],
    id: number,
  ) {
    this.user = { id: person, name: person, roles: [] }
    const doc = new Y.Doc()
    doc.clientID = id
    this.awareness = new awareness.Awareness(doc)
    this.awareness.destroy()
    // As y-websocket does: it sends every change it sees, also those it was told of.
    this.awareness.on('update', ({ added, updated, removed }: Record<string, number[]>) =>
      this.sends([...added!, ...updated!, ...removed!]),
    )
  }

  sends(ids: readonly number[]): void {
    this.relay(this.presence.receive(this, awareness.encodeAwarenessUpdate(this.awareness, [...ids])))
  }

  leaves(): void {
    this.relay(this.presence.leave(this))
  }

  sees(id: number): unknown {
    return this.awareness.getStates().get(id)?.at
  }

  private relay(changed: readonly number[]): void {
    if (changed.length === 0) return
    const update = this.presence.encode(changed)
    for (const other of this.others()) awareness.applyAwarenessUpdate(other.awareness, update, 'server')
  }
}

function meeting() {
  const presence = new RoomPresence(limits.awarenessBytes)
  const here: Browser[] = []
  const enters = (person: string, id: number) => {
    const browser = new Browser(person, presence, () => here, id)
    here.push(browser)
    return browser
  }
  const goes = (browser: Browser) => {
    here.splice(here.indexOf(browser), 1)
    browser.leaves()
  }
  return { enters, goes }
}

describe('people in a room', () => {
  test('see each other move and go', () => {
    const { enters, goes } = meeting()
    const [anna, ben] = [enters('anna', 1), enters('ben', 2)]
    anna.awareness.setLocalState({ at: 's1' })
    anna.awareness.setLocalState({ at: 's2' })
    expect(ben.sees(1)).toBe('s2')
    expect(ben.awareness.getStates().get(1)).toMatchObject({ user: { id: 'anna' } })
    goes(anna)
    expect(ben.sees(1)).toBeUndefined()
  })

  test('see someone again at once who reconnects with the same clock', () => {
    const { enters, goes } = meeting()
    const [anna, ben] = [enters('anna', 1), enters('ben', 2)]
    anna.awareness.setLocalState({ at: 's1' })
    goes(anna)
    const again = enters('anna', 1)
    Object.assign(again.awareness, { states: anna.awareness.states, meta: anna.awareness.meta })
    again.sends([1])
    expect(ben.sees(1)).toBe('s1')
    again.awareness.setLocalState({ at: 's2' })
    expect(ben.sees(1)).toBe('s2')
  })

  test('take over from their own dead connection, whose end then changes nothing', () => {
    const { enters, goes } = meeting()
    const [dead, ben] = [enters('anna', 1), enters('ben', 2)]
    dead.awareness.setLocalState({ at: 's1' })
    const alive = enters('anna', 1)
    alive.awareness.setLocalState({ at: 's2' })
    alive.awareness.setLocalState({ at: 's3' })
    goes(dead)
    expect(ben.sees(1)).toBe('s3')
  })

  test('do not bring back with an echo someone who has left', () => {
    const { enters, goes } = meeting()
    const [anna, ben] = [enters('anna', 1), enters('ben', 2)]
    const carl = enters('carl', 3)
    anna.awareness.setLocalState({ at: 's1' })
    const late = awareness.encodeAwarenessUpdate(ben.awareness, [1])
    goes(anna)
    awareness.applyAwarenessUpdate(ben.awareness, late, 'late')
    ben.sends([1])
    expect(carl.sees(1)).toBeUndefined()
  })

  test('may hide and show themselves', () => {
    const { enters } = meeting()
    const [anna, ben] = [enters('anna', 1), enters('ben', 2)]
    anna.awareness.setLocalState({ at: 's1' })
    anna.awareness.setLocalState(null)
    expect(ben.sees(1)).toBeUndefined()
    anna.awareness.setLocalState({ at: 's2' })
    expect(ben.sees(1)).toBe('s2')
  })
})

describe('over sockets', () => {
  const state = (id: number, clock: number, value: unknown): PresenceEntry => ({ id, clock, state: value })

  test('a newcomer sees who is there; who goes is taken away', async () => {
    const { url } = await syncServer()
    const anna = await RawClient.join(url, room, { person: 'anna' })
    anna.send(presenceMessage(state(1, 1, { slideId: 's1' })))
    await anna.caughtUp()
    const ben = await RawClient.join(url, room, { person: 'ben' })
    expect(latest(ben, 1)).toMatchObject({ slideId: 's1', user: { id: 'anna' } })
    anna.close()
    await ben.until(() => latest(ben, 1) === null)
  })

  test('the sender hears an echo, which keeps a y-websocket alive', async () => {
    const { url } = await syncServer()
    const anna = await RawClient.join(url, room, { person: 'anna' })
    anna.send(presenceMessage(state(1, 1, { slideId: 's1' })))
    await anna.until(() => latest(anna, 1) !== undefined)
  })

  test('many moves become few messages, and the last one counts', async () => {
    const { url } = await syncServer()
    const anna = await RawClient.join(url, room, { person: 'anna' })
    const ben = await RawClient.join(url, room, { person: 'ben' })
    for (let clock = 1; clock <= 400; clock++) anna.send(presenceMessage(state(1, clock, { x: clock })))
    await ben.until(() => (latest(ben, 1) as { x?: number } | undefined)?.x === 400)
    expect(ben.of('presence').length).toBeLessThan(200)
  })

  test.each([
    ['too large', { words: 'x'.repeat(limits.awarenessBytes) }, closeCodes.tooLarge],
    ['no object', 'words', closeCodes.protocolError],
    ['nested too deeply', deep(100), closeCodes.protocolError],
  ])('a state that is %s ends the socket and nobody else hears of it', async (_why, value, code) => {
    const { url } = await syncServer()
    const ben = await RawClient.join(url, room, { person: 'ben' })
    const anna = await RawClient.join(url, room, { person: 'anna' })
    anna.send(presenceMessage(state(1, 1, value)))
    expect(await anna.closed).toBe(code)
    await ben.caughtUp()
    expect(latest(ben, 1)).toBeUndefined()
  })
})

const latest = (client: RawClient, id: number): unknown =>
  client
    .of('presence')
    .flatMap(({ entries }) => entries)
    .findLast((entry) => entry.id === id)?.state

function deep(depth: number): unknown {
  return depth === 0 ? {} : { inner: deep(depth - 1) }
}
