import { expect, test } from 'vitest'
import { showTime } from '#shared/stage/breaks.ts'
import { audienceState } from '#shared/stage/audienceView.ts'
import type { PresenterCommand, StageInput } from '#shared/stage/command.ts'
import { shownDecks } from '#shared/stage/moments.ts'
import { setStage } from '#shared/stage/open.ts'
import { countedUntil, secondsAhead, timeSpent } from '#shared/stage/pace.ts'
import { presenterStage } from '#shared/stage/presenterView.ts'
import { reduce } from '#shared/stage/reduce.ts'
import { driverGraceMs, stageLimits, type Stage, type StageSlide } from '#shared/stage/stage.ts'

const slide = (id: string, speaker: string | null = null): StageSlide => ({ id, speaker, seconds: 60 })
const [maya, sam] = [
  { id: 'maya', name: 'Maya', side: 'marketing' },
  { id: 'sam', name: 'Sam', side: 'sales' },
] as const

const by = (actor: string, command: PresenterCommand): StageInput => ({ by: 'presenter', actor, command })
const server = (command: Extract<StageInput, { by: 'server' }>['command']): StageInput => ({
  by: 'server',
  command,
})
const start = (who: string, deck = 'd1', slides: readonly StageSlide[] = [slide('a'), slide('b')]) =>
  server({ kind: 'start', by: who, deck, slides })
const leaves = (id: string) => server({ kind: 'leave', id, silence: 0 })

function done(stage: Stage, input: StageInput, now = 0): Stage {
  const result = reduce(stage, input, now)
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.stage
}
function reason(stage: Stage, input: StageInput, now = 0): string {
  const result = reduce(stage, input, now)
  return result.ok ? 'accepted' : result.reason
}

const waiting = (): Stage =>
  setStage({ id: 's', pitchId: 'p', mode: 'show', deck: 'd1', slides: [slide('a'), slide('b')], by: maya }, 0)
const running = (now = 100_000): Stage => done(waiting(), start('maya'), now)

test('an audience that waits knows of no slide, and can ask nothing', () => {
  expect(audienceState(waiting())).toMatchObject({ current: null, ended: false, paused: false })
  expect(waiting().seen).toEqual([])
  const question = { kind: 'question', id: 'q', text: 'When?', name: '' } as const
  expect(reason(waiting(), { by: 'audience', actor: 'm', command: question })).toBe('not-started')
})

test('before the start nothing moves, and the presenters can talk and hand the baton over', () => {
  for (const command of [
    { kind: 'next', from: { slideId: 'a' } },
    { kind: 'go', to: 'b' },
    { kind: 'blank', blank: 'black' },
    { kind: 'pause' },
    { kind: 'catchUp', from: { slideId: 'a' }, steps: [{ slideId: 'b', built: 0, blank: null, at: 1 }] },
  ] as const)
    expect(reason(waiting(), by('maya', command))).toBe('not-started')
  const both = done(waiting(), server({ kind: 'arrive', presenter: sam }))
  expect(reason(both, by('sam', { kind: 'cue', id: 'c', text: 'Ready?' }))).toBe('accepted')
  const handed = done(done(both, by('maya', { kind: 'offer', to: 'sam' })), by('sam', { kind: 'accept' }))
  expect(handed.driver).toBe('sam')
  // It is no part of what happened on stage.
  expect(handed.moments.map(({ kind }) => kind)).toEqual(['set', 'join'])
})

test('the clock begins with the first slide, of the deck as it is by then', () => {
  const started = done(waiting(), start('maya', 'd2', [slide('x'), slide('a')]), 100_000)
  expect(started).toMatchObject({ setAt: 0, startedAt: 100_000, deck: 'd2', current: 'x', seen: ['x'] })
  expect(shownDecks(started)).toEqual([{ hash: 'd2', from: 100_000 }])
  expect(showTime(started, 130_000)).toBe(30_000)
  expect(timeSpent(started, 130_000).bySlide).toEqual(new Map([['x', 30_000]]))
  expect(reason(started, start('maya'), 130_000)).toBe('nothing-to-do')
  expect(reason(waiting(), start('maya', 'd2', []))).toBe('no-such-slide')
})

test('a deck taken while the audience waits was never on show', () => {
  const taken = done(waiting(), server({ kind: 'take', deck: 'd2', slides: [slide('x')] }))
  expect(taken).toMatchObject({ deck: 'd2', current: 'x', seen: [], visits: [] })
  expect(shownDecks(done(taken, start('maya', 'd2', [slide('x')])))).toHaveLength(1)
})

test('whoever comes to an empty stage that is set has the baton, and the other does not start over their head', () => {
  const left = done(waiting(), leaves('maya'))
  const came = done(left, server({ kind: 'arrive', presenter: sam }), 1_000)
  expect(came.driver).toBe('sam')
  const both = done(came, server({ kind: 'arrive', presenter: maya }), 2_000)
  expect(both.driver).toBe('sam')
  expect(reason(both, start('maya'), 3_000)).toBe('not-driving')
  expect(reason(both, start('nobody'), 3_000)).toBe('not-presenting')
  const away = done(both, leaves('sam'), 4_000)
  expect(done(away, start('maya'), 4_000 + driverGraceMs)).toMatchObject({ driver: 'maya' })
})

test('where the plan has the partner open, the baton is held out to them at the start', () => {
  const both = done(waiting(), server({ kind: 'arrive', presenter: sam }))
  const started = done(both, start('maya', 'd1', [slide('a', 'sam'), slide('b')]))
  expect(started.offer).toMatchObject({ to: 'sam', planned: true })
})

test('what is called off was never shown', () => {
  const off = done(waiting(), by('maya', { kind: 'end' }), 9_000)
  expect(off).toMatchObject({ startedAt: null, endedAt: 9_000, visits: [] })
  expect(showTime(off, 9_000)).toBe(0)
  expect(reason(off, start('maya'))).toBe('ended')
})

test('a break counts for no slide, for nobody who drives, and is no lateness', () => {
  const paused = done(running(0), by('maya', { kind: 'pause' }), 10_000)
  expect(audienceState(paused)).toMatchObject({ current: 'a', paused: true })
  const seen = presenterStage(paused)
  expect(secondsAhead(seen, countedUntil(seen, 500_000))).toBe(0)
  expect(timeSpent(paused, 500_000).byDriver.get('maya')).toBe(10_000)
  const back = done(paused, by('maya', { kind: 'resume' }), 310_000)
  expect(presenterStage(back)).toMatchObject({ since: 310_000, countedFrom: 300_000, spent: { a: 10_000 } })
  expect(showTime(back, 320_000)).toBe(20_000)
  expect(timeSpent(back, 320_000).bySlide.get('a')).toBe(20_000)
  expect([paused, back].map((stage) => reason(stage, by('maya', { kind: 'pause' }), 320_000))).toEqual([
    'nothing-to-do',
    'accepted',
  ])
  expect(reason(back, by('maya', { kind: 'resume' }), 320_000)).toBe('nothing-to-do')
})

test('the next slide ends a break, and so does the one on show', () => {
  const paused = done(running(0), by('maya', { kind: 'pause' }), 10_000)
  const next = done(paused, by('maya', { kind: 'next', from: { slideId: 'a' } }), 60_000)
  expect(next).toMatchObject({ current: 'b', breaks: [{ from: 10_000, to: 60_000 }] })
  expect(timeSpent(next, 70_000).bySlide).toEqual(
    new Map([
      ['a', 10_000],
      ['b', 10_000],
    ]),
  )
  expect(done(paused, by('maya', { kind: 'go', to: 'a' }), 60_000).visits.at(-1)).toEqual({
    slideId: 'a',
    driver: 'maya',
    from: 60_000,
    to: null,
  })
})

test('a screen that was blank in a break is not counted off twice', () => {
  const dark = done(running(0), by('maya', { kind: 'blank', blank: 'black' }), 5_000)
  const paused = done(dark, by('maya', { kind: 'pause' }), 10_000)
  const light = done(paused, by('maya', { kind: 'blank', blank: null }), 20_000)
  const back = done(light, by('maya', { kind: 'resume' }), 30_000)
  expect(presenterStage(paused).countedFrom).toBe(0)
  expect(presenterStage(light).countedFrom).toBe(5_000)
  expect(presenterStage(back).countedFrom).toBe(25_000)
  expect(timeSpent(back, 31_000).bySlide.get('a')).toBe(6_000)
})

test('the baton changes hands in a break without a pause that anyone is to answer for', () => {
  const both = done(running(0), server({ kind: 'arrive', presenter: sam }), 0)
  const paused = done(both, by('maya', { kind: 'pause' }), 10_000)
  const offered = done(paused, by('maya', { kind: 'offer', to: 'sam' }), 20_000)
  const handed = done(offered, by('sam', { kind: 'accept' }), 200_000)
  expect(handed.moments.at(-1)).toMatchObject({ kind: 'handover', silence: 0 })
  const back = done(handed, by('sam', { kind: 'resume' }), 210_000)
  expect(timeSpent(back, 215_000).byDriver).toEqual(
    new Map([
      ['maya', 10_000],
      ['sam', 5_000],
    ]),
  )
})

test('who ends it in a break ends the break', () => {
  const paused = done(running(0), by('maya', { kind: 'pause' }), 10_000)
  const over = done(paused, by('maya', { kind: 'end' }), 60_000)
  expect(over.breaks).toEqual([{ from: 10_000, to: 60_000 }])
  expect(showTime(over, 60_000)).toBe(10_000)
})

test('breaks have an end', () => {
  let stage = running(0)
  for (let at = 0; at < stageLimits.breaks; at += 1) {
    stage = done(stage, by('maya', { kind: 'pause' }), at * 2)
    stage = done(stage, by('maya', { kind: 'resume' }), at * 2 + 1)
  }
  expect(reason(stage, by('maya', { kind: 'pause' }), 1_000)).toBe('too-many')
})
