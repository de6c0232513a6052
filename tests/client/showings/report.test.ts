import { describe, expect, test } from 'vitest'
import { watchers } from '#client/screens/showings/attendance.ts'
import { cutAdvice } from '#client/screens/showings/cutAdvice.ts'
import { figures } from '#client/screens/showings/figures.ts'
import { outcome } from '#client/screens/showings/outcome.ts'
import { shares } from '#client/screens/showings/shares.ts'
import { slideTimes } from '#client/screens/showings/slideTimes.ts'
import { numbersText } from '#client/screens/showings/slideWords.ts'
import { stepFor } from '#client/screens/showings/stepFor.ts'
import { timeline } from '#client/screens/showings/timeline.ts'
import { spanText } from '#client/page/when.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import type { PresenterCommand, StageInput } from '#shared/stage/command.ts'
import { shownDecks } from '#shared/stage/moments.ts'
import { openStage, setStage } from '#shared/stage/open.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { Stage, StageSlide } from '#shared/stage/stage.ts'

const [maya, sam] = [
  { id: 'maya', name: 'Maya', side: 'marketing' },
  { id: 'sam', name: 'Sam', side: 'sales' },
] as const

const slide = (id: string, speaker: string | null, seconds: number): StageSlide => ({ id, speaker, seconds })
const planned = [slide('a', 'maya', 10), slide('b', 'sam', 20), slide('c', 'maya', 30)] as const

/** A stage after commands, each with the second at which it came. */
function after(...steps: readonly Said[]): Stage {
  const opened = openStage(
    { id: 's', pitchId: 'p', mode: 'show', deck: 'd1', slides: [...planned], by: maya },
    0,
  )
  return through(opened, [[0, { by: 'server', command: { kind: 'arrive', presenter: sam } }], ...steps])
}

type Said = readonly [number, StageInput]

const through = (opened: Stage, steps: readonly Said[]): Stage =>
  steps.reduce((stage, [second, input]) => {
    const result = reduce(stage, input, second * 1000)
    if (!result.ok) throw new Error(`refused: ${result.reason}`)
    return result.stage
  }, opened)

const by = (actor: string, command: PresenterCommand): StageInput => ({ by: 'presenter', actor, command })
const next = (actor: string, from: string) => by(actor, { kind: 'next', from: { slideId: from } })

const deckOf = (ids: readonly string[]): ComposedDeck => ({
  title: 'Deck',
  client: 'Harbour Foods',
  theme: defaultTheme,
  slides: ids.map((id) => ({ id, title: `Title ${id}` }) as ComposedSlide),
  problems: [],
  parked: [],
})

function reportOn({ cues: _, ...stage }: Stage, over: Partial<StageReport> = {}): StageReport {
  const { slides } = deckOf(stage.slides.map(({ id }) => id))
  return {
    workspaceId: 'w',
    summary: {
      id: 's',
      mode: stage.mode,
      setAt: '',
      startedAt: '',
      endedAt: null,
      lasted: null,
      link: null,
      presenters: [],
      deckHash: stage.deck,
      reason: 'They asked for today',
      concerns: ['2 slots to fill on slide 3', '1 text does not fit its box on slide 2'],
      watchUrl: null,
      watched: 0,
    },
    answers: [],
    stage,
    until: stage.endedAt ?? 0,
    deck: { ...deckOf([]), slides },
    unreadable: '',
    states: shownDecks(stage).map((shown) => ({ ...shown, slides })),
    attendance: [],
    ...over,
  }
}

const question: StageInput = {
  by: 'audience',
  actor: 'm1',
  command: { kind: 'question', id: 'q', text: 'Does it scale?', name: 'Ines' },
}

/** Maya shows the first, Sam takes the second five seconds late and shows the rest. */
const whole = () =>
  after(
    [12, next('maya', 'a')],
    [17, by('sam', { kind: 'accept' })],
    [20, question],
    [25, by('sam', { kind: 'settle', question: 'q', state: 'answered' })],
    [30, by('sam', { kind: 'blank', blank: 'black' })],
    [34, by('sam', { kind: 'blank', blank: null })],
    [40, next('sam', 'b')],
    [70, by('sam', { kind: 'end' })],
  )

test('the timeline says who showed what, for how long, and what happened beside', () => {
  const report = reportOn(whole())
  expect(timeline(report).map(({ at, side, text, details }) => [at / 1000, side, text, ...details])).toEqual([
    [
      0,
      'marketing',
      'Maya started the presentation',
      'although: 2 slots to fill on slide 3; 1 text does not fit its box on slide 2',
      'because: “They asked for today”',
      'Showed slides 1 and 2 in 0:17',
    ],
    [0, 'sales', 'Sam joined'],
    [
      17,
      'sales',
      'Sam took over from Maya, as planned',
      'on slide 2, Title b, after a pause of 0:05',
      'Showed slides 2 and 3 in 0:53',
    ],
    [20, null, 'Ines asked', 'Does it scale?'],
    [25, 'sales', 'Sam answered a question', 'Does it scale?'],
    [30, 'sales', 'Sam turned the screen black', 'for 0:04'],
    [70, 'sales', 'Sam ended the presentation'],
  ])
})

test('slides are told by the numbers they had at the time, also those that a newer deck left out', () => {
  const stage = after(
    [10, next('maya', 'a')],
    [20, { by: 'server', command: { kind: 'take', deck: 'd2', slides: [slide('c', null, 0)] } }],
    [30, by('maya', { kind: 'end' })],
  )
  const states = [
    { hash: 'd1', from: 0, slides: deckOf(['a', 'b', 'c']).slides },
    { hash: 'd2', from: 20_000, slides: deckOf(['c']).slides },
  ]
  const report = reportOn(stage, { states })
  expect(timeline(report).map(({ text }) => text)).toContain('Maya took the newest state of the deck')
  expect(slideTimes(report).map(({ title, took, slide }) => [title, took, slide === null])).toEqual([
    ['Title c', 10_000, false],
    ['Title a', 10_000, true],
    ['Title b', 10_000, true],
  ])
})

test('the share of each, driven and planned', () => {
  const report = reportOn(whole())
  expect(shares(report)).toMatchObject([
    { presenter: { name: 'Maya' }, drove: 17_000, planned: 40_000 },
    { presenter: { name: 'Sam' }, drove: 53_000, planned: 20_000 },
  ])
  expect(outcome(report)).toBe('Presented together in 1:10, 0:10 longer than planned.')
  expect(figures(report).map(({ name, value, note }) => `${name} ${value} ${note}`)).toEqual([
    'Time 1:10 of 1:00 planned',
    'Slides shown 3 of 3',
    'Handovers 1 longest pause 0:05',
    'Watched by 0 nobody came',
    'Questions 1 all answered',
  ])
})

test('a showing without an end says so', () => {
  expect(outcome(reportOn(after([12, next('maya', 'a')]), { until: 15_000 }))).toBe(
    'On stage together for 0:15, and not ended yet.',
  )
})

describe('what to cut', () => {
  test('nothing when the plan was kept', () => {
    const kept = after([10, next('maya', 'a')], [30, next('maya', 'b')], [60, by('maya', { kind: 'end' })])
    expect(cutAdvice(kept, 60_000)).toEqual([])
  })

  test('is what took longest over its time, and no more than it takes', () => {
    const late = after([50, next('maya', 'a')], [62, next('maya', 'b')], [100, by('maya', { kind: 'end' })])
    expect(cutAdvice(late, 100_000)).toEqual([
      'The slides took 0:40 longer than planned. Shorten slide 1 by 0:40.',
    ])
  })

  test('and the slides that nobody got to, once it is over', () => {
    const running = after([10, next('maya', 'a')])
    expect(cutAdvice(running, 20_000)).toEqual([])
    expect(cutAdvice(after([10, by('maya', { kind: 'end' })]), 10_000)).toEqual([
      'Slides 2 and 3 were not shown. If nobody missed them, hide them for this client.',
    ])
  })
})

test('who watched, how long, and how many slides came by meanwhile', () => {
  const second = (value: number) => new Date(value * 1000).toISOString()
  const report = reportOn(whole(), {
    attendance: [
      { name: 'Ines', from: second(2), to: second(15), gaps: [] },
      { name: '', from: second(45), to: null, gaps: [] },
    ],
  })
  expect(watchers(report)).toEqual([
    { name: 'Ines', from: 2_000, to: 15_000, length: 13_000, slides: 2 },
    { name: '', from: 45_000, to: 70_000, length: 25_000, slides: 1 },
  ])
})

test('whoever was away in between watched so much less, and missed what was shown then', () => {
  const second = (value: number) => new Date(value * 1000).toISOString()
  const gaps = [{ from: second(11), to: second(41) }]
  const report = reportOn(whole(), { attendance: [{ name: 'Ines', from: second(2), to: second(50), gaps }] })
  expect(watchers(report)).toEqual([{ name: 'Ines', from: 2_000, to: 50_000, length: 18_000, slides: 2 }])
})

test('neither the wait nor a break counts, for those who present and for those who watch', () => {
  const opening = { id: 's', pitchId: 'p', mode: 'show', deck: 'd1', by: maya } as const
  const stage = through(setStage({ ...opening, slides: [...planned] }, 0), [
    [100, { by: 'server', command: { kind: 'start', by: 'maya', deck: 'd1', slides: planned } }],
    [110, by('maya', { kind: 'pause' })],
    [150, by('maya', { kind: 'resume' })],
    [155, next('maya', 'a')],
    [170, by('maya', { kind: 'end' })],
  ])
  const second = (value: number) => new Date(value * 1000).toISOString()
  const report = reportOn(stage, {
    attendance: [
      { name: 'Ines', from: second(90), to: second(170), gaps: [] },
      { name: 'Left before', from: second(10), to: second(20), gaps: [] },
    ],
  })
  expect(outcome(report)).toBe('Presented alone in 0:30, 0:30 under the plan.')
  expect(figures(report)[0]).toEqual({
    name: 'Time',
    value: '0:30',
    note: 'of 1:00 planned, without 0:40 of break',
  })
  expect(watchers(report)).toEqual([{ name: 'Ines', from: 100_000, to: 170_000, length: 30_000, slides: 2 }])
  expect(slideTimes(report).map(({ took }) => took)).toEqual([15_000, 15_000, null])
  const told = timeline(report).map(({ text, details }) => [text, ...details].join(', '))
  expect(told).toEqual([
    'Maya set the stage',
    expect.stringMatching(/^Maya started the presentation, .*Showed slides 1 and 2 in 0:30$/),
    'A break, for 0:40',
    'Maya ended the presentation',
  ])
})

test.each([
  [[], 'no slide'],
  [[3], 'slide 3'],
  [[1, 2, 3, 4, 7], 'slides 1 to 4 and 7'],
  [[1, 2, 5, 9, 10, 11], 'slides 1, 2, 5 and 9 to 11'],
])('%j are %s', (numbers, text) => expect(numbersText(numbers)).toBe(text))

test('a day is named once where start and end share it', () => {
  const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime()
  expect(spanText(at(25, 14, 5), at(25, 14, 31))).toBe('Wed 25 Nov 2026, 14:05 to 14:31')
  expect(spanText(at(25, 23, 50), at(26, 0, 10))).toBe('Wed 25 Nov 2026, 23:50 to Thu 26 Nov 2026, 00:10')
})

test('keys lead through a deck and stop at its ends', () => {
  const press = (key: string, over = {}) => ({
    key,
    target: null,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    ...over,
  })
  expect(stepFor(press('ArrowRight'), 0, 3)).toBe(1)
  expect(stepFor(press('ArrowRight'), 2, 3)).toBeNull()
  expect(stepFor(press('Home'), 2, 3)).toBe(0)
  expect(stepFor(press('End'), 0, 3)).toBe(2)
  expect(stepFor(press('x'), 0, 3)).toBeNull()
  expect(stepFor(press('ArrowRight', { altKey: true }), 0, 3)).toBeNull()
})
