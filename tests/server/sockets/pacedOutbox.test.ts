import { expect, test } from 'vitest'
import { PacedOutbox } from '#server/sockets/pacedOutbox.ts'
import { FakeClock } from '../../support/fakeClock.ts'

function opened() {
  const clock = new FakeClock()
  const sent: [at: number, parts: string][] = []
  const outbox = new PacedOutbox(clock, (parts) => sent.push([clock.now(), parts.join(' ')]))
  return { clock, sent, outbox }
}

test('a lone message goes at once, what follows goes together once in 50 ms', () => {
  const { clock, sent, outbox } = opened()
  for (let ms = 0; ms < 120; ms += 10) {
    outbox.add(`m${ms}`)
    clock.advance(10)
  }
  clock.advance(500)
  outbox.add('later')
  clock.advance(0)
  expect(sent).toEqual([
    [0, 'm0'],
    [50, 'm10 m20 m30 m40'],
    [100, 'm50 m60 m70 m80 m90'],
    [150, 'm100 m110'],
    [620, 'later'],
  ])
})

test('of what has the same key only the latest is said, after what came before it', () => {
  const { clock, sent, outbox } = opened()
  outbox.add('dot at 1', 'dot')
  outbox.add('a slide')
  outbox.add('dot at 2', 'dot')
  clock.advance(0)
  expect(sent).toEqual([[0, 'a slide dot at 2']])
})

test('last words go before their listener does', () => {
  const { clock, sent, outbox } = opened()
  outbox.add('first')
  clock.advance(0)
  outbox.add('last')
  outbox.flush()
  clock.advance(1_000)
  expect(sent.map(([, parts]) => parts)).toEqual(['first', 'last'])
})
