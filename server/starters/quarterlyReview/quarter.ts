import type { Picture } from '#shared/model/block.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { barChart } from '../charts.ts'
import { across, columns, within } from '../grid.ts'
import { head } from '../pieces.ts'

export const quarter = (hills: Picture): readonly SlidePlan[] => [cover(hills), summary, figures, trend]

const cover = (hills: Picture): SlidePlan => ({
  key: 'cover',
  title: 'Cover',
  section: 'The quarter',
  keyMessage: 'We have done our homework, and it will not take long.',
  blocks: [
    image(frame(760, 0, 520, 720), hills, {
      slot: slot(
        'Picture of the quarter',
        'Something that happened at their place since last time.',
        null,
        false,
      ),
    }),
    text(frame(80, 72, 600, 20), 'eyebrow', 'QUARTERLY REVIEW'),
    text(frame(80, 204, 620, 160), 'display', 'Three months,\none page at a time'),
    rule(80, 384, 64, 'accent3', 4),
    text(frame(80, 408, 600, 96), 'lead', 'What we agreed, what came of it, what comes next.', {
      color: 'text2',
      slot: slot('The quarter in a sentence', 'If they leave after this slide: what should they know?', 110),
    }),
    text(
      frame(80, 560, 600, 96),
      'body',
      '**{{client.name}}** and us\n{{meeting.date}}\n{{sales.name}} and {{marketing.name}}',
      { spaceAfter: 2 },
    ),
  ],
})

const goals = [
  {
    name: 'Orders on time',
    state: 'on track',
    color: 'accent6',
    body: 'What we promised, and where it stands.',
  },
  {
    name: 'People trained',
    state: 'ahead',
    color: 'accent2',
    body: 'What we promised, and where it stands.',
  },
  {
    name: 'Cost for each order',
    state: 'needs a decision',
    color: 'accent4',
    body: 'What we promised, and where it stands.',
  },
] as const

const summary: SlidePlan = {
  key: 'summary',
  title: 'Where we stand',
  keyMessage: 'The bad news is on page two, in our own words. That is why they believe the rest.',
  blocks: [
    ...head('AT A GLANCE', 'What we agreed in the last review, and where it stands', { span: 11 }),
    ...goals.flatMap(({ name, state, color, body }, at) => {
      const y = 224 + at * 136
      return [
        shape(frame(80, y, 1120, 116), 'background2', { radius: 14 }),
        shape(frame(80, y + 22, 8, 72), color),
        text(frame(120, y, 300, 116), 'heading', name, { valign: 'middle', size: 21 }),
        text(frame(430, y, 500, 116), 'body', body, {
          valign: 'middle',
          size: 17,
          spaceAfter: 0,
          slot: slot(name, 'The facts in one or two lines: promised, reached, why.', 120),
        }),
        shape(frame(984, y + 38, 184, 40), color, {
          radius: 20,
          text: `**${state}**`,
          role: 'small',
          style: { color: 'background', align: 'center', size: 14 },
        }),
      ]
    }),
  ],
}

const kpis = [
  { name: 'orders handled', figure: '4,812', delta: '+6 %', good: true },
  { name: 'on time', figure: '97.1 %', delta: '+1.4 points', good: true },
  { name: 'answered in an hour', figure: '92 %', delta: '+3 points', good: true },
  { name: 'cost for each order', figure: '8.40', delta: '+0.30', good: false },
]

const figures: SlidePlan = {
  key: 'figures',
  title: 'The quarter in figures',
  keyMessage:
    'Same four figures every quarter, in the same order. **No new ones** when an old one looks bad.',
  blocks: [
    ...head('IN FIGURES', 'Four figures, the same four as last time'),
    ...across(columns(1, 12, 224, 200), 4, 20).flatMap((card, at) => {
      const { name, figure, delta, good } = kpis[at]!
      return [
        shape(card, 'background', { radius: 14, stroke: { color: 'accent5', width: 1.5, dash: 'solid' } }),
        text(within(card, 28, 24, card.w - 56, 70), 'figure', figure, {
          slot: slot(`Figure: ${name}`, 'From the client’s report for this quarter.', 9),
        }),
        text(within(card, 28, 100, card.w - 56, 30), 'body', name, {
          reason: 'The four stay the same all year, so that quarters can be compared.',
        }),
        text(within(card, 28, 144, card.w - 56, 30), 'body', `**${delta}**`, {
          color: good ? 'accent6' : 'accent4',
          size: 15,
        }),
      ]
    }),
    shape(frame(80, 456, 1120, 172), 'background2', { radius: 14 }),
    text(frame(116, 456, 220, 172), 'heading', 'How to read them', { valign: 'middle' }),
    text(
      frame(352, 456, 812, 172),
      'lead',
      'Which figure moved most, why it moved, and whether it will last.',
      {
        valign: 'middle',
        slot: slot('How to read the figures', 'The one that moved most: why, and will it last?', 220),
      },
    ),
  ],
}

const thisYear = [31, 34, 33, 38, 41, 44]
const lastYear = [29, 30, 31, 32, 33, 34]

const trend: SlidePlan = {
  key: 'trend',
  title: 'Six months in one picture',
  keyMessage: 'One sentence for each chart. If it needs two, it is two charts.',
  blocks: [
    ...head('OVER TIME', 'Six months, beside the same six of last year', { span: 11 }),
    ...barChart({
      frame: frame(80, 232, 740, 388),
      series: [
        { color: 'accent5', values: lastYear },
        { color: 'accent2', values: thisYear },
      ],
      labels: ['Month 1', '2', '3', '4', '5', '6'],
      top: 50,
      lines: [0, 10, 20, 30, 40],
      say: String,
      lineColor: '#dfe6ee',
    }),
    shape(frame(132, 178, 14, 14), 'accent5', { radius: 3 }),
    text(frame(154, 176, 130, 20), 'small', 'Last year'),
    shape(frame(254, 178, 14, 14), 'accent2', { radius: 3 }),
    text(frame(276, 176, 130, 20), 'small', 'This year'),
    shape(frame(872, 232, 328, 388), 'accent1', { radius: 14 }),
    text(frame(904, 264, 264, 24), 'eyebrow', 'WHAT WE SEE', { color: 'accent3' }),
    text(
      frame(904, 300, 264, 288),
      'lead',
      'The sentence that the chart proves, and the one thing that surprised us.',
      {
        color: 'background',
        slot: slot('What the chart says', 'One sentence it proves, one that surprised you.', 170),
      },
    ),
  ],
}
