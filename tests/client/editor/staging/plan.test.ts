import { describe, expect, test } from 'vitest'
import { planSections, sectionPlan, spreadSeconds } from '#client/editor/staging/planSections.ts'
import { planShares } from '#client/editor/staging/planShares.ts'
import { minutesText } from '#shared/model/plan.ts'
import { solid } from '#shared/model/color.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { noPlan, type Plan, type SlidePlan } from '#shared/model/plan.ts'

const slide = (id: string, section = '', hidden: ComposedSlide['hidden'] = false): ComposedSlide => ({
  id,
  title: id,
  section,
  background: solid('background'),
  hidden,
  blocks: [],
  keyMessage: [],
  points: [],
})

const planOf = (slides: Record<string, Partial<SlidePlan>>): Plan => ({
  goals: { marketing: [], sales: [] },
  slides: new Map(Object.entries(slides).map(([id, part]) => [id, { ...noPlan, ...part }])),
})

describe('what a plan adds up to', () => {
  const people = [
    { userId: 'maya', name: 'Maya', roles: ['marketing'] },
    { userId: 'sam', name: 'Sam', roles: ['marketing', 'sales'] },
    { userId: 'silent', name: 'Silent', roles: ['sales'] },
  ] as const
  const plan = planOf({
    a: { speaker: 'maya', seconds: 60, short: true },
    b: { speaker: 'sam', seconds: 30 },
    c: { seconds: 30 },
    hidden: { speaker: 'sam', seconds: 600 },
  })
  const leads = { marketing: null, sales: { userId: 'sam', agreed: true, paired: true, revision: 1 } }

  test('is told by speaker, on the side they stand for, over shown slides alone', () => {
    expect(planShares(plan, [slide('a'), slide('b'), slide('c')], people, leads)).toEqual({
      total: 120,
      short: 60,
      open: 30,
      speakers: [
        { userId: 'maya', name: 'Maya', side: 'marketing', seconds: 60, percent: 50 },
        { userId: 'sam', name: 'Sam', side: 'sales', seconds: 30, percent: 25 },
      ],
    })
  })

  test('is nothing while nothing is planned', () => {
    expect(planShares(plan, [slide('x')], people, leads)).toEqual({
      total: 0,
      short: 0,
      open: 0,
      speakers: [],
    })
    expect(minutesText(65)).toBe('1:05')
  })
})

describe('sections', () => {
  test('last until the next heading, also one that a hidden slide carries', () => {
    const sections = planSections([
      slide('a'),
      slide('b', 'Why'),
      slide('c'),
      slide('d', 'How', 'pitch'),
      slide('e'),
      slide('f', 'Left out', 'design'),
    ])
    expect(sections.map(({ title, slides }) => [title, ...slides.map(({ id }) => id)])).toEqual([
      ['', 'a'],
      ['Why', 'b', 'c'],
      ['How', 'e'],
    ])
  })

  test('say what their slides agree on', () => {
    const section = { title: '', slides: [slide('a'), slide('b')] }
    const one = { speaker: 'maya', seconds: 60, short: true }
    expect(sectionPlan(section, planOf({ a: one, b: one }))).toEqual({
      speakers: ['maya'],
      seconds: 120,
      short: true,
    })
    expect(sectionPlan(section, planOf({ a: one }))).toEqual({
      speakers: ['maya', null],
      seconds: 60,
      short: 'mixed',
    })
    expect(sectionPlan(section, planOf({}))).toEqual({ speakers: [null], seconds: 0, short: false })
  })

  test.each([
    [300, [0, 0, 0], [100, 100, 100]],
    [100, [0, 0, 0], [35, 30, 35]],
    [240, [60, 30, 30], [120, 60, 60]],
    [0, [60, 30], [0, 0]],
    [7, [1, 1], [5, 2]],
  ])('%i seconds over %j', (total, now, shares) => {
    const spread = spreadSeconds(total, now)
    expect(spread).toEqual(shares)
    expect(spread.reduce((sum, seconds) => sum + seconds, 0)).toBe(total)
  })
})
