import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { rule, shape, slot, text } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { across, columns } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot, head } from './page.ts'
import { next } from './next.ts'
import { pair } from './pair.ts'

export const plan = (pictures: DemoPictures): readonly SlidePlan[] => [
  tenWeeks(pictures),
  price(pictures),
  pair(pictures),
  next(pictures),
]

const phases = [
  {
    key: 'plan.start',
    time: 'Weeks 1–2',
    name: 'Watch',
    words: 'Two places, every fresh line. Nothing changes yet: we only compare.',
    ask: 'Where do we begin, and with whom?',
  },
  {
    key: 'plan.pilot',
    time: 'Weeks 3–5',
    name: 'Begin',
    words: 'The two places order by it. Your planners keep the last word.',
    ask: 'What would convince their planners?',
  },
  {
    key: 'plan.grow',
    time: 'Weeks 6–9',
    name: 'Grow',
    words: 'One region or one route at a time, each with a morning of training.',
    ask: 'In which order do the others follow?',
  },
  {
    key: 'plan.review',
    time: 'Week 10',
    name: 'Decide',
    words: 'We sit down with the figures. You decide whether it stays.',
    ask: 'Who decides, on which day, by which figure?',
  },
]

const tenWeeks = (pictures: DemoPictures): SlidePlan => ({
  key: 'plan',
  title: 'Ten weeks, and a way out',
  section: 'For you',
  keyMessage: 'Small first step, fixed end, their decision. The risk is **ours** until week ten.',
  blocks: [
    ...head({
      eyebrow: 'YOUR PLAN',
      title: 'Ten weeks, with a decision at the end',
    }),
    rule(88, 226, 1112, 'accent5', 3),
    ...across(columns(1, 12, 216, 260), 4, 36).flatMap(({ x, w }, at) => {
      const { key, time, name, words, ask } = phases[at]!
      const last = at === phases.length - 1
      return [
        shape(frame(x, 215, 22, 22), last ? 'accent3' : 'accent2', {
          shape: 'ellipse',
          stroke: { color: 'background', width: 4, dash: 'solid' },
        }),
        text(frame(x, 252, w, 22), 'eyebrow', time.toUpperCase()),
        text(frame(x, 276, w, 38), 'heading', name, { size: 24 }),
        text(frame(x, 318, w, 152), 'body', words, {
          key,
          slot: slot(`${time}: ${name.toLowerCase()}`, ask, 130),
        }),
      ]
    }),
    shape(frame(80, 496, 1120, 132), 'background2', { radius: 16 }),
    text(frame(112, 496, 180, 132), 'heading', 'What we need from you', { valign: 'middle' }),
    ...across(frame(320, 496, 856, 132), 3, 28).flatMap(({ x, w }, at) => [
      text(frame(x, 524, w, 28), 'body', `**${needs[at]!.name}**`),
      text(frame(x, 552, w, 60), 'body', needs[at]!.body, { color: 'text2', size: 15 }),
    ]),
    ...foot(pictures),
  ],
})

const needs = [
  { name: 'One file a night', body: 'Sales, stock and waste, as your system writes them.' },
  { name: 'Two planners', body: 'Three hours a week, to tell us where we are wrong.' },
  { name: 'One honest manager', body: 'Somebody whose no we can trust.' },
]

const included = [
  ['Planning for every fresh line', 'included'],
  ['Data feed and set-up', 'included'],
  ['Training for planners and floor staff', 'included'],
  ['Weather, holidays and local events', 'included'],
  ['Your pair, through the first year', 'included'],
] as const

const price = (pictures: DemoPictures): SlidePlan => ({
  key: 'price',
  title: 'One price a place, all of it in',
  background: solid('background2'),
  keyMessage: 'One line, no stars, no options. If they ask for a discount: **longer term, same price**.',
  blocks: [
    ...head({ eyebrow: 'THE PRICE', title: 'One price for each place, all of it in' }),
    shape(frame(80, 218, 448, 410), 'accent1', { radius: 20 }),
    text(frame(120, 248, 370, 34), 'heading', 'For {{client.name}}', { color: 'accent3' }),
    text(frame(120, 286, 370, 106), 'figure', '000', {
      key: 'price.figure',
      color: 'background',
      size: 72,
      slot: slot('Their price', 'Price a place and month, with its currency, from the 2027 list.', 10),
    }),
    text(frame(120, 388, 370, 34), 'body', 'a place and month', { color: 'accent5', size: 18 }),
    rule(120, 446, 368, 'accent2', 1.5),
    text(
      frame(120, 464, 368, 140),
      'body',
      'Twelve months from the first live order. Every place counts once, whatever its size.',
      {
        key: 'price.terms',
        color: 'background',
        slot: slot('Their terms', 'Term, number of places, what was agreed so far.', 150),
      },
    ),
    ...included.flatMap(([name, value], at) => {
      const y = 232 + at * 52
      return [
        text(frame(580, y, 460, 30), 'body', name, { size: 17 }),
        text(frame(1040, y, 160, 30), 'body', `**${value}**`, { size: 17, align: 'right', color: 'accent2' }),
        rule(580, y + 40, 620, '#d9d1bd'),
      ]
    }),
    shape(frame(580, 516, 620, 112), 'background', { radius: 16 }),
    text(
      frame(608, 516, 564, 112),
      'body',
      '**Our part of the risk.** If write-offs have not fallen by week ten, you pay nothing and keep the analysis.',
      {
        size: 17,
        valign: 'middle',
        reason: 'Legal wrote this sentence. It binds us, so it must not change from client to client.',
      },
    ),
    ...foot(pictures, { source: 'Price list 2027, without tax' }),
  ],
})
