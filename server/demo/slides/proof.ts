import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text, upright } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { barChart } from '../../starters/charts.ts'
import { across, columns } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot, head } from './page.ts'

export const proof = (pictures: DemoPictures): readonly SlidePlan[] => [
  figures(pictures),
  weeks(pictures),
  story(pictures),
]

const results = [
  {
    figure: '−31 %',
    name: 'written off',
    body: 'Median of 61 sites after ten weeks, against the same weeks a year before.',
  },
  {
    figure: '+2.4',
    name: 'points of availability',
    body: 'Products that were there when someone wanted them, at six in the evening.',
  },
  {
    figure: '11 days',
    name: 'to the first live order',
    body: 'From the first file of sales data to an order that went to a supplier.',
  },
]

const figures = (pictures: DemoPictures): SlidePlan => ({
  key: 'figures',
  title: 'What changed for 61 sites',
  section: 'Proof',
  background: solid('accent1'),
  keyMessage: 'These three hold in front of any buyer. **Do not round them up.**',
  blocks: [
    ...head({
      eyebrow: 'PROOF',
      title: 'What changed at 61 sites in ten weeks',
      dark: true,
    }),
    ...across(columns(1, 12, 240, 240), 3, 64).flatMap(({ x, w }, at) => {
      const { figure, name, body } = results[at]!
      return [
        ...(at === 0 ? [] : [upright(x - 32, 252, 220, 'accent2', 1.5)]),
        text(frame(x, 232, w, 106), 'figure', figure, {
          color: 'accent3',
          size: 72,
          reason: 'Legal approved this figure in October. Please quote it as it stands.',
        }),
        text(frame(x, 340, w, 34), 'heading', name, { color: 'background' }),
        text(frame(x, 376, w, 96), 'body', body, { color: 'accent5' }),
      ]
    }),
    rule(80, 532, 64, 'accent3', 4),
    text(frame(80, 552, 1000, 76), 'lead', 'The first of the three pays for the other two.', {
      key: 'figures.meaning',
      spaceAfter: 0,
      color: 'background',
      slot: slot(
        'The figure that matters to them',
        'Which of the three will they ask about, and what would it be worth to them?',
        130,
      ),
    }),
    ...foot(pictures, { dark: true, source: 'Source: audited customer data, January to September' }),
  ],
})

const before = [6.3, 6.1, 6.2, 6.0, 6.3, 6.2, 6.1, 6.3, 6.2, 6.2]
const after = [6.2, 6.1, 5.6, 5.2, 4.9, 4.7, 4.5, 4.4, 4.3, 4.3]

const weeks = (pictures: DemoPictures): SlidePlan => ({
  key: 'weeks',
  title: 'The gap opens in week three',
  keyMessage: 'Set the expectation: **two quiet weeks**, then it shows. Nobody should panic on day nine.',
  blocks: [
    ...head({ eyebrow: 'WEEK BY WEEK', title: 'The gap opens in week three, and stays open' }),
    shape(frame(132, 184, 14, 14), 'accent5', { radius: 3 }),
    text(frame(154, 181, 170, 20), 'small', 'Same weeks last year'),
    shape(frame(314, 184, 14, 14), 'accent2', { radius: 3 }),
    text(frame(336, 181, 160, 20), 'small', 'With Daylark'),
    ...barChart({
      frame: frame(80, 222, 760, 404),
      series: [
        { color: 'accent5', values: before },
        { color: 'accent2', values: after },
      ],
      labels: before.map((_, at) => (at === 0 ? 'Week 1' : `${at + 1}`)),
      top: 7,
      lines: [0, 2, 4, 6],
      say: (value) => `${value} %`,
      lineColor: '#e3dccb',
    }),
    ...stages.flatMap(({ name, body }, at) => [
      text(frame(900, 226 + at * 132, 300, 34), 'heading', name, { color: at === 1 ? 'accent2' : 'text' }),
      text(frame(900, 260 + at * 132, 300, 82), 'body', body, { color: 'text2' }),
    ]),
    upright(868, 230, 384, 'accent5', 1.5),
    ...foot(pictures, { source: 'Share of fresh stock written off, median of 61 sites' }),
  ],
})

const stages = [
  { name: 'Weeks 1 and 2', body: 'Daylark watches and writes down what it would have ordered.' },
  { name: 'Week 3', body: 'The first places order by it. Planners change one line in five.' },
  { name: 'Week 10', body: 'All places. Planners change one line in thirty.' },
]

const story = (pictures: DemoPictures): SlidePlan => ({
  key: 'story',
  title: 'Orchard Lane: Mondays without the skip',
  keyMessage:
    'A planner talks to planners. Let the quote do the work; **the shop is real, so are the names**.',
  blocks: [
    image(frame(0, 0, 496, 720), pictures.storefront, { focus: { x: 0.42, y: 0.5 } }),
    text(frame(576, 64, 624, 20), 'eyebrow', 'A CUSTOMER’S STORY'),
    text(
      frame(576, 100, 624, 232),
      'title',
      '“Mondays used to start at the skip. Now they start with coffee and a list of five things.”',
      {
        size: 34,
        lineSpacing: 1.02,
        reason: 'Ines approved these exact words in September. Shorter is fine; different is not.',
      },
    ),
    text(frame(576, 344, 624, 32), 'body', '**Ines Okafor**, head of fresh, Orchard Lane Markets', {
      size: 17,
    }),
    ...across(frame(576, 412, 624, 84), 3, 24).flatMap(({ x, w }, at) => [
      text(frame(x, 406, w, 52), 'figure', facts[at]!.figure, { size: 34, color: 'accent2' }),
      text(frame(x, 460, w, 24), 'small', facts[at]!.name, { size: 14 }),
    ]),
    shape(frame(576, 516, 624, 112), 'background2', { radius: 16 }),
    text(
      frame(604, 516, 568, 112),
      'body',
      'They began where you are: good people, good suppliers, and a plan made on Thursday.',
      {
        key: 'story.link',
        valign: 'middle',
        size: 17,
        slot: slot('Why this story for them', 'What do they share with Orchard Lane? One sentence.', 130),
      },
    ),
    ...foot(pictures, { left: 576 }),
  ],
})

const facts = [
  { figure: '62', name: 'stores in three cities' },
  { figure: '−34 %', name: 'written off' },
  { figure: '9 weeks', name: 'to all stores' },
]
