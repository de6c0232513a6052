import { expect, test } from 'vitest'
import { Heartbeat } from '#server/sockets/heartbeat.ts'
import { driverGraceMs } from '#shared/stage/stage.ts'
import { FakeClock } from '../../support/fakeClock.ts'

const beat = { every: 500, unanswered: 4 }

function watched(answers: () => boolean) {
  const clock = new FakeClock()
  const gone: number[] = []
  const heart: Heartbeat = new Heartbeat({
    clock,
    ...beat,
    onBeat: () => answers() && heart.heard(),
    onGone: () => gone.push(heart.silence),
  })
  return { clock, gone, heart }
}

test('one who answers is there for as long as they do', () => {
  const { clock, gone } = watched(() => true)
  clock.advance(60_000)
  expect(gone).toEqual([])
})

test('a laptop that falls asleep is noticed once, before its partner may drive', () => {
  let awake = true
  const { clock, gone } = watched(() => awake)
  clock.advance(10_000)
  awake = false
  clock.advance(driverGraceMs)
  expect(gone).toEqual([beat.every * (beat.unanswered + 1)])
  clock.advance(60_000)
  expect(gone).toHaveLength(1)
})

test('a short silence is forgiven', () => {
  let asked = 0
  const { clock, gone } = watched(() => ++asked % beat.unanswered === 0)
  clock.advance(60_000)
  expect(gone).toEqual([])
})

test('nobody is looked for after they have left', () => {
  const { clock, gone, heart } = watched(() => false)
  heart.stop()
  clock.advance(60_000)
  expect(gone).toEqual([])
})
