import { afterAll, beforeAll, expect, test } from 'vitest'
import { LinkExpiry } from '#server/live/linkExpiry.ts'
import { Showing } from '#server/live/showing.ts'
import type { AudienceStream } from '#server/live/audienceFeed.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, startStage } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const noon = Date.parse('2026-11-24T12:00:00Z')
const inOneHour = '2026-11-24T13:00:00Z'
const hour = 60 * 60 * 1000

/** A member's stream that remembers what it was sent. */
function stream(): AudienceStream & { readonly sent: string[]; closed: boolean } {
  const made = {
    memberId: 'ines',
    name: 'Ines',
    sent: [] as string[],
    closed: false,
    send: (encoded: string) => made.sent.push(encoded) > 0,
    close: () => void (made.closed = true),
  }
  return made
}

async function showingWithClock() {
  const staged = await stagePitch(server, 2)
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const live = (await server.services.live.stages.maybeLive(stageId))!
  const clock = new FakeClock()
  const showing = new Showing(
    live,
    () => Promise.resolve(live.frozen),
    () => noon + clock.now(),
    clock,
  )
  return { showing, clock }
}

test('whoever watches when the link expires is told, and let go of', async () => {
  const { showing, clock } = await showingWithClock()
  const [early, late] = [stream(), stream()]
  showing.audienceArrives(early, inOneHour)
  clock.advance(hour / 2)
  showing.audienceArrives(late, inOneHour)
  clock.advance(hour / 2 - 1)
  expect([early.closed, late.closed]).toEqual([false, false])
  clock.advance(1)
  for (const { closed, sent } of [early, late]) {
    expect(closed).toBe(true)
    expect(sent.at(-1)).toContain('{"kind":"closed","why":"expired"}')
  }
})

test('nobody left, nothing to end; the next to come starts the clock again', async () => {
  const { showing, clock } = await showingWithClock()
  const [first, second] = [stream(), stream()]
  showing.audienceArrives(first, inOneHour)
  showing.audienceLeaves(first)
  clock.advance(hour / 2)
  const sooner = '2026-11-24T12:45:00Z'
  showing.audienceArrives(second, sooner)
  clock.advance(hour / 4)
  expect([first.closed, second.closed]).toEqual([false, true])
})

test('a link without an end ends nothing', async () => {
  const { showing, clock } = await showingWithClock()
  const watching = stream()
  showing.audienceArrives(watching, null)
  clock.advance(100 * hour)
  expect(watching.closed).toBe(false)
})

test('an end further off than timers count is kept all the same', () => {
  const clock = new FakeClock()
  let ended = 0
  const expiry = new LinkExpiry(
    () => (ended += 1),
    () => noon + clock.now(),
    clock,
  )
  expiry.start('2027-01-24T12:00:00Z')
  const days = 24 * hour
  for (let day = 0; day < 60; day += 1) clock.advance(days)
  expect(ended).toBe(0)
  clock.advance(days)
  expect(ended).toBe(1)
})
