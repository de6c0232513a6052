import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTheme } from '#shared/model/theme.ts'
import { audienceSlides, audienceState } from '#shared/stage/audienceView.ts'
import { isRunning } from '#shared/stage/breaks.ts'
import { driverIsGone, previousDriver } from '#shared/stage/baton.ts'
import { afterChange, changeBetween } from '#shared/stage/change.ts'
import type { AudienceCommand, PresenterCommand, ServerCommand, StageInput } from '#shared/stage/command.ts'
import { openStage, setStage } from '#shared/stage/open.ts'
import { buildsOf, isAt, positionOf, type Position } from '#shared/stage/position.ts'
import { presenterStage } from '#shared/stage/presenterView.ts'
import { reduce } from '#shared/stage/reduce.ts'
import { slideIndex, stageLimits, type Stage } from '#shared/stage/stage.ts'

/** Every command there is, by three presenters and by people who are none, sensible or not. */
const presenters = ['maya', 'sam', 'lee'] as const
const slides = ['a', 'b', 'c', 'd']
const who = fc.constantFrom(...presenters, 'nobody')
const at = fc.constantFrom(...slides, 'gone')
const place = fc.record({ slideId: at, built: fc.nat(3) })
const question = fc.constantFrom('q1', 'q2', 'q3')
const kind = <K extends string>(...kinds: readonly [K, ...K[]]) => fc.constantFrom(...kinds)

const presenterCommand: fc.Arbitrary<PresenterCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: kind('next', 'back'), from: place }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('go'), to: at }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('offer'), to: who }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('accept', 'takeOver') }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('withdraw', 'decline', 'ask') }) },
  fc.record({
    kind: kind('catchUp'),
    from: place,
    steps: fc.array(
      fc.record({
        slideId: at,
        built: fc.nat(3),
        blank: fc.constantFrom('black', 'white', null),
        at: fc.nat(400_000),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
  { weight: 2, arbitrary: fc.record({ kind: kind('pause', 'resume') }) },
  fc.record({ kind: kind('blank'), blank: fc.constantFrom('black', 'white', null) }),
  fc.record({ kind: kind('cue'), id: fc.uuid(), text: fc.string() }),
  fc.record({ kind: kind('assign'), question, to: fc.option(who) }),
  fc.record({ kind: kind('settle'), question, state: fc.constantFrom('open', 'answered', 'parked') }),
)
const audienceCommand: fc.Arbitrary<AudienceCommand> = fc.oneof(
  fc.record({ kind: kind('question'), id: question, text: fc.string(), name: fc.string() }),
  fc.record({ kind: kind('vote'), question }),
)
const serverCommand: fc.Arbitrary<ServerCommand> = fc.oneof(
  fc.record({ kind: kind('leave'), id: who, silence: fc.nat(3_000) }),
  fc.record({
    kind: kind('arrive'),
    presenter: fc.constantFrom(...presenters).map((id) => ({ id, name: id, side: 'sales' as const })),
  }),
  fc.record({
    kind: kind('take'),
    deck: fc.constantFrom('d1', 'd2', 'd3'),
    slides: fc.tuple(fc.subarray(slides), fc.nat(2)).map(([ids, more]) => ids.map((id) => slide(id, more))),
  }),
  fc.record({
    kind: kind('start'),
    by: who,
    deck: fc.constantFrom('d1', 'd2', 'd3'),
    slides: fc.tuple(fc.subarray(slides), fc.nat(2)).map(([ids, more]) => ids.map((id) => slide(id, more))),
  }),
)
const input: fc.Arbitrary<StageInput> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ by: fc.constant('presenter'), actor: who, command: presenterCommand }),
  },
  { weight: 2, arbitrary: fc.record({ by: fc.constant('audience'), actor: who, command: audienceCommand }) },
  { weight: 4, arbitrary: fc.record({ by: fc.constant('server'), command: serverCommand }) },
  {
    weight: 1,
    arbitrary: who.map((actor) => ({ by: 'presenter', actor, command: { kind: 'end' } }) as const),
  },
)
const run = fc.array(fc.tuple(input, fc.nat(5_000)), { maxLength: 80 })

/** Slides `b` and `c` build up, in as many steps more as it says. */
const slide = (id: string, more = 0) => ({
  id,
  speaker: id === 'c' ? 'sam' : null,
  seconds: 60,
  ...((id === 'b' || id === 'c') && { builds: 1 + more }),
})
function opened(opens = openStage): Stage {
  const by = { id: 'maya', name: 'Maya', side: 'marketing' } as const
  const [first, ...rest] = slides.map((id) => slide(id))
  return opens({ id: 's', pitchId: 'p', mode: 'show', deck: 'd1', slides: [first!, ...rest], by }, 0)
}

interface Step {
  readonly before: Stage
  readonly input: StageInput
  readonly now: number
  readonly reason: string | null
  readonly after: Stage
}

/** Runs a property over every step of many runs. */
function everyStep(check: (step: Step) => void): void {
  fc.assert(
    fc.property(run, fc.constantFrom(openStage, setStage), (inputs, opens) => {
      let [stage, now] = [opened(opens), 0]
      for (const [one, wait] of inputs) {
        now += wait
        const before = structuredClone(stage)
        const result = reduce(stage, one, now)
        expect(stage).toEqual(before)
        const after = result.ok ? result.stage : stage
        check({ before, input: one, now, reason: result.ok ? null : result.reason, after })
        stage = after
      }
    }),
    { numRuns: 300 },
  )
}
/** How many presses lead from the first slide to somewhere. */
const stepsOfShow = (stage: Stage, { slideId, built }: Position): number =>
  stage.slides.slice(0, slideIndex(stage, slideId)).reduce((sum, { builds = 0 }) => sum + builds + 1, built)

const actorOf = (one: StageInput): string | null => (one.by === 'server' ? null : one.actor)

describe('over every run of commands', () => {
  test('there is exactly one driver, and they present', () => {
    everyStep(({ after }) => {
      expect(after.presenters.filter(({ id }) => id === after.driver)).toHaveLength(1)
      expect(new Set(after.presenters.map(({ id }) => id)).size).toBe(after.presenters.length)
      expect(after.offer?.to).not.toBe(after.driver)
    })
  })

  test('what is refused changes nothing and says why; what is accepted is one version more', () => {
    everyStep(({ before, reason, after }) => {
      if (reason === null) expect(after.version).toBe(before.version + 1)
      else expect([after, reason === '']).toEqual([before, false])
    })
  })

  test('the baton passes to whom it was offered, back to who had it, or on from one who is gone', () => {
    everyStep(({ before, input: one, now, after }) => {
      if (after.driver === before.driver) return
      if (one.command.kind === 'arrive') {
        // Onto a stage that is set, with nobody there.
        expect([before.startedAt, after.driver]).toEqual([null, one.command.presenter.id])
        return expect(before.presenters.every(({ awaySince }) => awaySince !== null)).toBe(true)
      }
      if (one.command.kind === 'start') {
        expect(after.driver).toBe(one.command.by)
        return expect(driverIsGone(before, now)).toBe(true)
      }
      expect(after.driver).toBe(actorOf(one))
      const accepted = one.command.kind === 'accept' && before.offer?.to === after.driver
      const tookBack = one.command.kind === 'takeOver' && previousDriver(before) === after.driver
      const tookOver = one.command.kind === 'takeOver' && driverIsGone(before, now)
      expect(accepted || tookBack || tookOver).toBe(true)
    })
  })

  test('only the driver moves what is on show, a step at a time, from what they saw', () => {
    everyStep(({ before, input: one, after }) => {
      if (isAt(after, positionOf(before))) return
      if (one.by === 'server') return expect(['take', 'start']).toContain(one.command.kind)
      expect([one.by, one.actor]).toEqual(['presenter', before.driver])
      const { command } = one
      if (command.kind === 'go') return expect(after.current).toBe(command.to)
      if (command.kind === 'catchUp') {
        expect(isAt(before, command.from)).toBe(true)
        return expect(command.steps.map(({ slideId }) => slideId)).toContain(after.current)
      }
      if (command.kind !== 'next' && command.kind !== 'back') throw new Error(`${command.kind} moved it`)
      expect(command.from).toEqual(positionOf(before))
      const by = command.kind === 'next' ? 1 : -1
      expect(stepsOfShow(after, positionOf(after)) - stepsOfShow(before, positionOf(before))).toBe(by)
    })
  })

  test('no more has appeared than the slide has, and a slide that is gone to begins at its beginning', () => {
    everyStep(({ input: one, reason, after }) => {
      expect(after.built).toBeGreaterThanOrEqual(0)
      expect(after.built).toBeLessThanOrEqual(buildsOf(after, after.current))
      if (reason === null && one.command.kind === 'go') expect(after.built).toBe(0)
    })
  })

  test('screens that are told of changes alone see what those see who are told everything', () => {
    for (const view of [audienceState, presenterStage]) {
      everyStep(({ before, after }) => {
        const change = changeBetween(view(before), view(after))
        const told = change ? afterChange(view(before), change) : view(before)
        expect({ ...told, version: after.version }).toEqual(view(after))
        // Over a line, and heard a second time.
        const sent = change && (JSON.parse(JSON.stringify(change)) as typeof change)
        if (sent) expect(afterChange(afterChange(view(before), sent), sent)).toEqual(view(after))
      })
    }
  })

  test('what was done without a line took its time: no stretch is negative or reaches past now', () => {
    everyStep(({ now, after }) => {
      for (const { from, to } of after.visits) {
        expect(from).toBeLessThanOrEqual(now)
        expect(to ?? now).toBeGreaterThanOrEqual(from)
      }
    })
  })

  test('a press that is heard twice moves once', () => {
    everyStep(({ input: one, now, reason, after }) => {
      if (reason !== null || (one.command.kind !== 'next' && one.command.kind !== 'back')) return
      expect(reduce(after, one, now)).toMatchObject({ ok: false })
    })
  })

  test('an audience changes questions and nothing else; so do strangers nothing at all', () => {
    everyStep(({ before, input: one, reason, after }) => {
      if (one.by === 'presenter' && !before.presenters.some(({ id }) => id === one.actor)) {
        expect(reason).toBe(before.endedAt === null ? 'not-presenting' : 'ended')
      }
      if (one.by !== 'audience') return
      expect({ ...after, version: 0, questions: [] }).toEqual({ ...before, version: 0, questions: [] })
    })
  })

  test('what presenters say to each other, and who comes and goes, changes nothing for an audience', () => {
    const quiet = [
      'cue',
      'assign',
      'ask',
      'offer',
      'withdraw',
      'decline',
      'accept',
      'takeOver',
      'arrive',
      'leave',
    ]
    everyStep(({ before, input: one, after }) => {
      if (!quiet.includes(one.command.kind)) return
      expect({ ...audienceState(after), version: 0 }).toEqual({ ...audienceState(before), version: 0 })
    })
  })

  test('the slide on show is one of the deck and counts as seen; one stretch runs from the start until the end, but for breaks', () => {
    everyStep(({ after }) => {
      const ids = after.slides.map(({ id }) => id)
      expect(ids).toContain(after.current)
      if (after.startedAt === null) expect(after.seen).toEqual([])
      else expect(after.seen).toContain(after.current)
      expect(ids).toEqual(expect.arrayContaining([...after.seen]))
      const runs = isRunning(after) && after.endedAt === null
      expect(after.visits.filter(({ to }) => to === null)).toHaveLength(runs ? 1 : 0)
    })
  })

  test('the end is the end', () => {
    everyStep(({ before, reason }) => {
      if (before.endedAt !== null) expect(reason).toBe('ended')
    })
  })

  test('an audience never receives a slide that has not been on show', () => {
    const look = { background: { kind: 'solid', color: 'background', alpha: 1 }, blocks: [] } as const
    const deck = { title: 'T', client: '', theme: defaultTheme }
    let shown = new Set<string>()
    everyStep(({ before, input: one, reason, after }) => {
      if (before.version === 1) shown = new Set(before.startedAt === null ? [] : [before.current])
      if (after.startedAt !== null) shown.add(after.current)
      // On the projector, while the line was gone.
      if (reason === null && one.command.kind === 'catchUp')
        for (const { slideId } of one.command.steps) shown.add(slideId)
      const all = slides.map((id) => ({ id, title: id, ...look }))
      const sent = audienceSlides(after, { ...deck, slides: all }).map(({ id }) => id)
      expect(sent.filter((id) => !shown.has(id))).toEqual([])
    })
  })
})

test('nothing that people say grows without bound', () => {
  const say = (stage: Stage, one: StageInput): Stage => {
    const result = reduce(stage, one, stage.version)
    return result.ok ? result.stage : stage
  }
  let stage = opened()
  for (let nth = 0; nth < 2_100; nth += 1) {
    const ask = { kind: 'question', id: `q${nth}`, text: 'x'.repeat(2_000), name: 'y'.repeat(200) } as const
    stage = say(stage, { by: 'audience', actor: `m${nth}`, command: ask })
    stage = say(stage, { by: 'audience', actor: `m${nth}`, command: { kind: 'vote', question: 'q0' } })
    const cue = { kind: 'cue', id: `c${nth}`, text: 'z'.repeat(2_000) } as const
    stage = say(stage, { by: 'presenter', actor: 'maya', command: cue })
    const step = { kind: nth % 2 === 0 ? 'next' : 'back', from: positionOf(stage) } as const
    stage = say(stage, { by: 'presenter', actor: 'maya', command: step })
  }
  expect(stage.questions).toHaveLength(stageLimits.questions)
  expect(stage.questions[0]!.votes).toHaveLength(stageLimits.votes)
  expect(stage.cues).toHaveLength(stageLimits.cues)
  expect(stage.visits).toHaveLength(stageLimits.visits)
  expect(Math.max(...stage.questions.map(({ text }) => text.length))).toBe(stageLimits.text)
  expect(Math.max(...stage.questions.map(({ asker }) => asker.length))).toBe(stageLimits.name)
  expect(Math.max(...stage.cues.map(({ text }) => text.length))).toBe(stageLimits.text)
})
