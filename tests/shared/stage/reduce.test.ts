import { describe, expect, test } from 'vitest'
import type { PresenterCommand, StageInput } from '#shared/stage/command.ts'
import { handovers } from '#shared/stage/moments.ts'
import { openStage } from '#shared/stage/open.ts'
import { countedUntil, secondsAhead, nextTurn, timeSpent } from '#shared/stage/pace.ts'
import { presenterStage } from '#shared/stage/presenterView.ts'
import { reduce } from '#shared/stage/reduce.ts'
import { driverGraceMs, stageLimits, type Stage, type StageSlide } from '#shared/stage/stage.ts'

const slide = (id: string, speaker: string | null = null, seconds = 60): StageSlide => ({
  id,
  speaker,
  seconds,
})
const [maya, sam] = [
  { id: 'maya', name: 'Maya', side: 'marketing' },
  { id: 'sam', name: 'Sam', side: 'sales' },
] as const

function pair(...slides: [StageSlide, ...StageSlide[]]): Stage {
  const opened = openStage({ id: 's', pitchId: 'p', mode: 'show', deck: 'd1', slides, by: maya }, 0)
  return done(opened, { by: 'server', command: { kind: 'arrive', presenter: sam } })
}
const three = (): Stage => pair(slide('a'), slide('b', 'sam'), slide('c'))

function done(stage: Stage, input: StageInput, now = 0): Stage {
  const result = reduce(stage, input, now)
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.stage
}
const by = (actor: string, command: PresenterCommand): StageInput => ({ by: 'presenter', actor, command })
const reason = (stage: Stage, input: StageInput, now = 0): string => {
  const result = reduce(stage, input, now)
  return result.ok ? 'accepted' : result.reason
}

describe('moving', () => {
  test("only the driver's keys count", () => {
    expect(reason(three(), by('sam', { kind: 'next', from: { slideId: 'a' } }))).toBe('not-driving')
    expect(done(three(), by('maya', { kind: 'next', from: { slideId: 'a' } })).current).toBe('b')
  })

  test('a press that comes late skips no slide', () => {
    const at = done(three(), by('maya', { kind: 'next', from: { slideId: 'a' } }))
    expect(reason(at, by('maya', { kind: 'next', from: { slideId: 'a' } }))).toBe('stale')
  })

  test('the ends of the deck hold', () => {
    expect(reason(three(), by('maya', { kind: 'back', from: { slideId: 'a' } }))).toBe('at-the-start')
    const last = done(three(), by('maya', { kind: 'go', to: 'c' }))
    expect(reason(last, by('maya', { kind: 'next', from: { slideId: 'c' } }))).toBe('at-the-end')
  })

  test('moving lifts a blank screen', () => {
    const dark = done(three(), by('maya', { kind: 'blank', blank: 'black' }))
    expect(done(dark, by('maya', { kind: 'next', from: { slideId: 'a' } })).blank).toBeNull()
  })
})

describe('catching up after a time without a line', () => {
  const step = (slideId: string, at: number, blank: Stage['blank'] = null) => ({
    slideId,
    built: 0,
    blank,
    at,
  })

  test('goes the way that was taken, with the times of the presses', () => {
    const steps = [step('b', 1_000), step('c', 4_000), step('c', 5_000, 'black')]
    const back = done(three(), by('maya', { kind: 'catchUp', from: { slideId: 'a' }, steps }), 9_000)
    expect(back).toMatchObject({ current: 'c', blank: 'black', seen: ['a', 'b', 'c'], driver: 'maya' })
    expect(back.visits.map(({ slideId, from, to }) => [slideId, from, to])).toEqual([
      ['a', 0, 1_000],
      ['b', 1_000, 4_000],
      ['c', 4_000, null],
    ])
    expect(back.moments.at(-1)).toEqual({ kind: 'blank', at: 5_000, by: 'maya', blank: 'black' })
    expect(back.cues.at(-1)?.text).toBe('My line was gone and I went on. We are on slide 3 now.')
  })

  test('a clock that is wrong puts nothing before what was, or after now', () => {
    const here = done(three(), by('maya', { kind: 'next', from: { slideId: 'a' } }), 2_000)
    const steps = [step('c', 10), step('a', 99_000), step('b', 30)]
    const back = done(here, by('maya', { kind: 'catchUp', from: { slideId: 'b' }, steps }), 3_000)
    expect(back.visits.map(({ from }) => from)).toEqual([0, 2_000, 2_000, 3_000, 3_000])
  })

  test('moves nobody who has gone on elsewhere, and passes over slides that are gone', () => {
    const steps = [step('gone', 1), step('b', 2)]
    expect(reason(three(), by('maya', { kind: 'catchUp', from: { slideId: 'c' }, steps }))).toBe('stale')
    expect(reason(three(), by('sam', { kind: 'catchUp', from: { slideId: 'a' }, steps }))).toBe('not-driving')
    expect(done(three(), by('maya', { kind: 'catchUp', from: { slideId: 'a' }, steps })).current).toBe('b')
    const nowhere = by('maya', { kind: 'catchUp', from: { slideId: 'a' }, steps: [step('gone', 1)] })
    expect(reason(three(), nowhere)).toBe('nothing-to-do')
  })
})

describe('the baton', () => {
  test('is offered and accepted', () => {
    const offered = done(three(), by('maya', { kind: 'offer', to: 'sam' }))
    expect(done(offered, by('sam', { kind: 'accept' })).driver).toBe('sam')
  })

  test('is held out by itself where the plan changes speaker, and drawn back behind that slide', () => {
    const boundary = done(three(), by('maya', { kind: 'next', from: { slideId: 'a' } }))
    expect(boundary.offer).toEqual({ to: 'sam', planned: true, since: 0 })
    expect(boundary.driver).toBe('maya')
    expect(done(boundary, by('maya', { kind: 'next', from: { slideId: 'b' } })).offer).toBeNull()
  })

  test('goes to a partner once the driver has been gone for the grace period, and not before', () => {
    const away = done(three(), { by: 'server', command: { kind: 'leave', id: 'maya', silence: 0 } }, 10)
    expect(reason(away, by('sam', { kind: 'takeOver' }), 10 + driverGraceMs - 1)).toBe('driver-is-here')
    expect(done(away, by('sam', { kind: 'takeOver' }), 10 + driverGraceMs).driver).toBe('sam')
  })

  test('can be taken back by the one who passed it on', () => {
    const passed = done(
      done(three(), by('maya', { kind: 'offer', to: 'sam' })),
      by('sam', { kind: 'accept' }),
    )
    expect(done(passed, by('maya', { kind: 'takeOver' })).driver).toBe('maya')
  })

  test('is not held out to someone who is away', () => {
    const away = done(three(), { by: 'server', command: { kind: 'leave', id: 'sam', silence: 0 } })
    expect(reason(away, by('maya', { kind: 'offer', to: 'sam' }))).toBe('away')
  })

  test('waits for a speaker who joins late, but does not interrupt an offer to another', () => {
    const arrive = (id: string): StageInput => ({
      by: 'server',
      command: { kind: 'arrive', presenter: { id, name: id, side: 'sales' } },
    })
    const [away, lee] = [
      done(pair(slide('a', 'sam')), { by: 'server', command: { kind: 'leave', id: 'sam', silence: 0 } }),
      arrive('lee'),
    ]
    expect(done(away, lee).offer).toBeNull()
    expect(done(away, arrive('sam')).offer).toEqual({ to: 'sam', planned: true, since: 0 })
    const offered = done(done(away, lee), by('maya', { kind: 'offer', to: 'lee' }))
    expect(done(offered, arrive('sam')).offer).toEqual({ to: 'lee', planned: false, since: 0 })
    const declined = done(pair(slide('a', 'sam')), by('sam', { kind: 'decline' }))
    expect(declined.cues.at(-1)).toMatchObject({ from: 'sam', text: 'not yet' })
    expect(done(declined, lee).offer).toBeNull()
  })

  test('is asked for in turn, and no longer by someone who thought better of it', () => {
    const lee = { id: 'lee', name: 'Lee', side: 'sales' } as const
    const trio = done(three(), { by: 'server', command: { kind: 'arrive', presenter: lee } })
    const asked = done(done(trio, by('lee', { kind: 'ask' })), by('sam', { kind: 'ask' }))
    expect(asked.asking).toEqual(['lee', 'sam'])
    const back = done(asked, by('lee', { kind: 'withdraw' }))
    expect(back.asking).toEqual(['sam'])
    expect(reason(back, by('lee', { kind: 'withdraw' }))).toBe('nothing-to-do')
    expect(reason(back, by('maya', { kind: 'withdraw' }))).toBe('no-offer')
  })

  test('of a driver who fell silent is free once the silence has lasted for the grace period', () => {
    const away = done(
      three(),
      { by: 'server', command: { kind: 'leave', id: 'maya', silence: 2_000 } },
      5_000,
    )
    expect(reason(away, by('sam', { kind: 'takeOver' }), 3_000 + driverGraceMs - 1)).toBe('driver-is-here')
    expect(done(away, by('sam', { kind: 'takeOver' }), 3_000 + driverGraceMs).driver).toBe('sam')
  })
})

describe('moments', () => {
  const told = (stage: Stage) => stage.moments.map(({ kind, at }) => `${kind} ${at}`)

  test('tell what changed the course of it, and nothing twice', () => {
    const dark = done(three(), by('maya', { kind: 'blank', blank: 'black' }), 5)
    const shown = done(dark, by('maya', { kind: 'next', from: { slideId: 'a' } }), 9)
    const back = done(shown, { by: 'server', command: { kind: 'leave', id: 'sam', silence: 0 } }, 10)
    const again = done(back, { by: 'server', command: { kind: 'arrive', presenter: sam } }, 11)
    const ended = done(again, by('maya', { kind: 'end' }), 12)
    expect(told(ended)).toEqual(['start 0', 'join 0', 'blank 5', 'blank 9', 'end 12'])
  })

  test('stay bounded and keep the start', () => {
    let stage = three()
    for (let at = 0; at < stageLimits.moments + 50; at += 1) {
      stage = done(stage, by('maya', { kind: 'blank', blank: at % 2 ? null : 'black' }), at)
    }
    expect(stage.moments).toHaveLength(stageLimits.moments)
    expect(stage.moments[0]).toMatchObject({ kind: 'start' })
    expect(stage.moments.at(-1)?.at).toBe(stageLimits.moments + 49)
  })

  const silence = (stage: Stage) => handovers(stage).at(-1)

  test('a silence runs from coming to the slide until the baton is taken', () => {
    const boundary = done(three(), by('maya', { kind: 'next', from: { slideId: 'a' } }), 1_000)
    const taken = done(boundary, by('sam', { kind: 'accept' }), 4_000)
    expect(silence(taken)).toMatchObject({ how: 'planned', from: 'maya', to: 'sam', silence: 3_000 })
  })

  test('or from holding the baton out, where the driver had been talking on that slide', () => {
    const offered = done(three(), by('maya', { kind: 'offer', to: 'sam' }), 60_000)
    expect(silence(done(offered, by('sam', { kind: 'accept' }), 62_000))).toMatchObject({
      how: 'offered',
      silence: 2_000,
    })
    const moved = done(offered, by('maya', { kind: 'go', to: 'c' }), 65_000)
    expect(silence(done(moved, by('sam', { kind: 'accept' }), 66_000))?.silence).toBe(1_000)
  })

  test('or from when the driver’s connection was lost; taking the baton back makes none', () => {
    const away = done(three(), { by: 'server', command: { kind: 'leave', id: 'maya', silence: 0 } }, 10)
    const taken = done(away, by('sam', { kind: 'takeOver' }), 5_010)
    expect(silence(taken)).toMatchObject({ how: 'driver-gone', silence: 5_000 })
    const back = done(
      done(taken, { by: 'server', command: { kind: 'arrive', presenter: maya } }, 6_000),
      by('maya', { kind: 'takeOver' }),
      9_000,
    )
    expect(silence(back)).toMatchObject({ how: 'taken-back', silence: 0 })
  })
})

test('a newer deck keeps the slide on show, or the nearest one before it', () => {
  const at = done(three(), by('maya', { kind: 'go', to: 'c' }))
  const take = (...slides: StageSlide[]): StageInput => ({
    by: 'server',
    command: { kind: 'take', deck: 'd2', slides },
  })
  expect(done(at, take(slide('x'), slide('c'))).current).toBe('c')
  expect(done(at, take(slide('x'), slide('a'))).current).toBe('a')
  expect(reason(at, take())).toBe('no-such-slide')
})

test('questions are asked, voted for once each, assigned and settled', () => {
  const ask: StageInput = {
    by: 'audience',
    actor: 'm1',
    command: { kind: 'question', id: 'q', text: ' Does it scale? ', name: 'Ines' },
  }
  const asked = done(three(), ask)
  const voted = done(asked, { by: 'audience', actor: 'm2', command: { kind: 'vote', question: 'q' } })
  expect(voted.questions[0]).toMatchObject({ text: 'Does it scale?', votes: ['m1', 'm2'] })
  expect(done(voted, by('sam', { kind: 'assign', question: 'q', to: 'sam' })).questions[0]?.assignee).toBe(
    'sam',
  )
  expect(reason(voted, by('sam', { kind: 'settle', question: 'x', state: 'answered' }))).toBe(
    'no-such-question',
  )
})

test('pace and turns are told from the plan', () => {
  const stage = pair(slide('a', 'maya', 30), slide('b', 'maya', 40), slide('c', 'sam', 60))
  expect(nextTurn(stage, 'sam')).toEqual({ slideId: 'c', slides: 2, seconds: 70 })
  expect(secondsAhead(presenterStage(stage), 20_000)).toBe(0)
  expect(secondsAhead(presenterStage(stage), 45_000)).toBe(-15)
  const early = done(stage, by('maya', { kind: 'next', from: { slideId: 'a' } }), 10_000)
  expect(secondsAhead(presenterStage(early), 10_000)).toBe(20)
  expect(timeSpent(early, 12_000).bySlide.get('b')).toBe(2_000)
})

test('a blank screen is a talk without slides: it counts neither as lateness nor for a slide', () => {
  const stage = pair(slide('a', 'maya', 30), slide('b', 'maya', 40))
  const ahead = (at: Stage, now: number) => {
    const seen = presenterStage(at)
    return secondsAhead(seen, countedUntil(seen, now))
  }
  const dark = done(stage, by('maya', { kind: 'blank', blank: 'black' }), 10_000)
  expect(presenterStage(dark)).toMatchObject({ since: 0, countedFrom: 0, blankSince: 10_000 })
  expect(ahead(dark, 310_000)).toBe(0)
  const light = done(dark, by('maya', { kind: 'blank', blank: null }), 310_000)
  expect(presenterStage(light)).toMatchObject({
    since: 300_000,
    countedFrom: 300_000,
    blankSince: null,
    viewedBefore: null,
  })
  expect([ahead(light, 320_000), ahead(light, 340_000)]).toEqual([0, -10])
  const next = done(light, by('maya', { kind: 'next', from: { slideId: 'a' } }), 330_000)
  expect(presenterStage(next)).toMatchObject({ since: 330_000, spent: { a: 30_000 }, viewedBefore: 'a' })
  expect(timeSpent(next, 331_000).bySlide.get('a')).toBe(30_000)
  // Who drove, drove all the same.
  expect(timeSpent(next, 331_000).byDriver.get('maya')).toBe(331_000)
})
