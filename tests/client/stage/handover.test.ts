import { describe, expect, test } from 'vitest'
import { handoverCandidates, handoverTo } from '#client/stage/handover.ts'
import { graceLeft, roleNow, soonest, turnOf, turnText } from '#client/stage/turns.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { onStage, pairOnStage } from '../../support/presenterStage.ts'

const away = (stage: PresenterStage, who: string, since = 0): PresenterStage => ({
  ...stage,
  presenters: stage.presenters.map((one) => (one.id === who ? { ...one, awaySince: since } : one)),
})
const names = (stage: PresenterStage) => handoverCandidates(stage).map(({ name }) => name)
const to = (stage: PresenterStage) => {
  const who = handoverTo(stage)
  return who === null || who === 'choose' ? who : who.name
}

describe('one press hands over', () => {
  test('to the only partner there is, planned or not', () => {
    expect(to(onStage(2, [null, null, null]))).toBe('Sam')
    expect(to(pairOnStage())).toBe('Sam')
  })

  test('to whoever asked first, before whom the plan has on next', () => {
    const trio = onStage(3, ['maya', 'sam', 'lee'])
    expect(to(trio)).toBe('Sam')
    expect(to({ ...trio, asking: ['lee', 'sam'] })).toBe('Lee')
  })

  test('to nobody who is away', () => {
    const trio = onStage(3, ['maya', 'sam', 'lee'])
    expect(to(away({ ...trio, asking: ['sam'] }, 'sam'))).toBe('Lee')
    expect(to(away(pairOnStage(), 'sam'))).toBeNull()
  })

  test('by a choice where nothing says to whom, likeliest first', () => {
    expect(to(onStage(3, [null, null, null]))).toBe('choose')
    expect(names(onStage(3, ['maya', 'lee', 'sam']))).toEqual(['Lee', 'Sam'])
    expect(names(onStage(1, [null, null, null]))).toEqual([])
  })
})

describe('a turn', () => {
  test('is told in slides and in the time that is left', () => {
    const stage = pairOnStage()
    expect(turnOf(stage, 'sam', 0)).toEqual({ slideId: 'c', slides: 2, seconds: 120 })
    expect(turnOf(stage, 'sam', 20_000)?.seconds).toBe(100)
    // A slide that takes too long pushes the turn no further than it is.
    expect(turnOf(stage, 'sam', 300_000)?.seconds).toBe(60)
    expect(turnOf(stage, 'maya', 0)?.slides).toBe(0)
    expect(turnOf(stage, 'lee', 0)).toBeNull()
    expect(soonest(stage, 0)?.presenter.name).toBe('Sam')
  })

  test.each([
    [{ slideId: 'x', slides: 2, seconds: 40 }, 'on in 2 slides, about 0:40'],
    [{ slideId: 'x', slides: 2, seconds: 0 }, 'on in 2 slides'],
    [{ slideId: 'x', slides: 1, seconds: 20 }, 'next, in about 0:20'],
    [{ slideId: 'x', slides: 1, seconds: 0 }, 'next'],
  ])('%o is “%s”', (turn, text) => expect(turnText(turn)).toBe(text))
})

test('the wait for a driver who is gone is counted by the time of their going', () => {
  const gone = away(pairOnStage(), 'maya', 10_000)
  expect(graceLeft(pairOnStage(), 10_000)).toBeNull()
  expect([10_000, 11_500, 13_000, 60_000].map((now) => graceLeft(gone, now))).toEqual([3, 2, 0, 0])
})

test('everyone on stage is told by what they are at', () => {
  const trio = { ...onStage(3, ['maya', 'sam', 'lee']), asking: ['lee'] }
  const roles = (stage: PresenterStage) => stage.presenters.map((one) => roleNow(stage, one))
  expect(roles(trio)).toEqual(['driving', 'next', 'asks for it'])
  expect(roles({ ...trio, offer: { to: 'sam', planned: false, since: 0 } })[1]).toBe('baton held out')
  expect(roles(away(trio, 'sam'))[1]).toBe('away')
})
