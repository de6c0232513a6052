import { describe, expect, test } from 'vitest'
import type { PresenterCommand, StageInput } from '#shared/stage/command.ts'
import { handovers } from '#shared/stage/moments.ts'
import { openStage } from '#shared/stage/open.ts'
import { timeSpent } from '#shared/stage/pace.ts'
import { positionOf } from '#shared/stage/position.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { Stage } from '#shared/stage/stage.ts'

const [maya, sam] = [
  { id: 'maya', name: 'Maya', side: 'marketing' },
  { id: 'sam', name: 'Sam', side: 'sales' },
] as const
const slides = [
  { id: 'a', speaker: null, seconds: 60 },
  { id: 'b', speaker: 'sam', seconds: 60, builds: 2 },
  { id: 'c', speaker: null, seconds: 60 },
] as const

const said = (command: PresenterCommand, actor = 'maya'): StageInput => ({ by: 'presenter', actor, command })
function done(stage: Stage, input: StageInput, now = 0): Stage {
  const result = reduce(stage, input, now)
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.stage
}
const opened = (): Stage =>
  done(openStage({ id: 's', pitchId: 'p', mode: 'show', deck: 'd1', slides: [...slides], by: maya }, 0), {
    by: 'server',
    command: { kind: 'arrive', presenter: sam },
  })
const press = (stage: Stage, kind: 'next' | 'back', now = 0): Stage =>
  done(stage, said({ kind, from: positionOf(stage) }), now)
const placesOf = (stages: readonly Stage[]) => stages.map(({ current, built }) => `${current}${built}`)

describe('a slide that builds up', () => {
  test('takes a press for each build, then the next slide; back, it is there as it was left', () => {
    const on = [opened()]
    for (let nth = 0; nth < 4; nth += 1) on.push(press(on.at(-1)!, 'next'))
    expect(placesOf(on)).toEqual(['a0', 'b0', 'b1', 'b2', 'c0'])
    const back = [on.at(-1)!]
    for (let nth = 0; nth < 4; nth += 1) back.push(press(back.at(-1)!, 'back'))
    expect(placesOf(back)).toEqual(['c0', 'b2', 'b1', 'b0', 'a0'])
  })

  test('begins at its beginning for whoever jumps to it, from another slide or from itself', () => {
    const half = press(press(opened(), 'next'), 'next')
    expect(placesOf([half, done(half, said({ kind: 'go', to: 'b' }))])).toEqual(['b1', 'b0'])
    const behind = done(half, said({ kind: 'go', to: 'c' }))
    expect(placesOf([done(behind, said({ kind: 'go', to: 'b' }))])).toEqual(['b0'])
  })

  test('is moved by one press once, also where two come within a second', () => {
    const stage = press(opened(), 'next')
    const once = said({ kind: 'next', from: positionOf(stage) })
    expect(reduce(done(stage, once), once, 0)).toEqual({ ok: false, reason: 'stale' })
  })

  test('goes on from where it is for a page from before builds, which says the slide alone', () => {
    const stage = press(press(opened(), 'next'), 'next')
    expect(placesOf([done(stage, said({ kind: 'next', from: { slideId: 'b' } }))])).toEqual(['b2'])
  })

  test('ends a blank screen with what appears, asks nobody twice, and is one stretch of time', () => {
    const there = press(opened(), 'next', 1_000)
    expect(there.offer?.to).toBe('sam')
    const declined = done(there, said({ kind: 'decline' }, 'sam'), 2_000)
    const dark = done(declined, said({ kind: 'blank', blank: 'black' }), 3_000)
    const on = press(dark, 'next', 4_000)
    expect(on).toMatchObject({ blank: null, offer: null, built: 1 })
    expect(on.visits.map(({ slideId, from, built }) => [slideId, from, built])).toEqual([
      ['a', 0, undefined],
      ['b', 1_000, 1],
    ])
    expect(timeSpent(on, 9_000).bySlide.get('b')).toBe(7_000)
  })

  test('a handover is as quick as it was after the last thing that appeared', () => {
    const there = press(press(opened(), 'next', 10_000), 'next', 50_000)
    const taken = done(there, said({ kind: 'accept' }, 'sam'), 52_000)
    expect(handovers(taken).map(({ silence, slideId }) => [slideId, silence])).toEqual([['b', 2_000]])
  })

  test('after a time without a line it is where its driver went, and no further than it goes', () => {
    const steps = [
      { slideId: 'b', built: 0, blank: null, at: 1_000 },
      { slideId: 'b', built: 1, blank: null, at: 2_000 },
    ]
    const from = { slideId: 'a', built: 0 }
    expect(placesOf([done(opened(), said({ kind: 'catchUp', from, steps }), 9_000)])).toEqual(['b1'])
    const older = [{ slideId: 'b', built: 200, blank: null, at: 1_000 }]
    expect(placesOf([done(opened(), said({ kind: 'catchUp', from, steps: older }), 9_000)])).toEqual(['b2'])
    const half = press(press(opened(), 'next'), 'next')
    const stale = said({ kind: 'catchUp', from: { slideId: 'b', built: 0 }, steps })
    expect(reduce(half, stale, 9_000)).toEqual({ ok: false, reason: 'stale' })
  })

  test('a newer deck takes nothing away that was there', () => {
    const take = (stage: Stage, builds: number): Stage =>
      done(stage, {
        by: 'server',
        command: { kind: 'take', deck: `newer${builds}`, slides: [slides[0], { ...slides[1], builds }] },
      })
    const half = press(press(opened(), 'next'), 'next')
    const whole = press(half, 'next')
    expect([take(half, 4).built, take(half, 1).built, take(half, 0).built]).toEqual([1, 1, 0])
    expect([take(whole, 4).built, take(whole, 1).built]).toEqual([4, 1])
    expect(placesOf([take(press(whole, 'next'), 4)])).toEqual(['b4'])
  })
})
