import { gradient } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { shareBar } from '../../starters/charts.ts'
import { across, columns, grid } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot, head } from './page.ts'

export const why = (pictures: DemoPictures): readonly SlidePlan[] => [whyNow(pictures), cost(pictures)]

const card = frame(800, 64, 400, 560)

const whyNow = (pictures: DemoPictures): SlidePlan => ({
  key: 'why',
  title: 'Why now',
  section: 'Why now',
  keyMessage: 'Planning speed is the loss they can still influence. Weather and suppliers are not.',
  blocks: [
    text(frame(80, 64, 640, 20), 'eyebrow', 'WHY NOW'),
    text(frame(80, 92, 660, 300), 'display', 'Fresh food\nmoves in hours.\nPlanning still\nmoves in weeks.', {
      size: 46,
      lineSpacing: 0.96,
    }),
    rule(80, 412, 64, 'accent3', 4),
    text(
      frame(80, 438, 640, 150),
      'lead',
      'Every day between the plan and the shelf is a day of guessing. Shorten it to one night, and most of the waste never happens.',
      {
        key: 'why.meaning',
        slot: slot(
          'What it means for them',
          'Two sentences: their shops or kitchens, their number, their worst day.',
          190,
        ),
      },
    ),
    shape(card, gradient('#184c40', '#0c2a25', 90), { radius: 20 }),
    text(frame(836, 92, 330, 106), 'figure', '6.2 %', {
      key: 'why.figure',
      color: 'background',
      size: 72,
      slot: slot('Their write-off', 'Share of fresh stock written off, from their own figures.', 8),
    }),
    text(frame(836, 196, 320, 66), 'body', 'of fresh stock is written off before anyone can buy it', {
      key: 'why.label',
      color: 'accent5',
      size: 18,
      slot: slot('What the figure counts', 'Say what is counted, so that nobody has to ask.', 70, false),
    }),
    image(frame(800, 296, 400, 328), pictures.crate, { focus: { x: 0.5, y: 0.35 }, radius: 20 }),
    ...foot(pictures, { source: 'Source: {{client.name}} and 61 Daylark sites, twelve months to September' }),
  ],
})

const losses = [
  { figure: '6.2', head: 'thrown away', body: 'Too much came, or it came too early.', color: 'accent4' },
  { figure: '3.1', head: 'never sold', body: 'People asked, and the shelf was bare.', color: 'accent3' },
  {
    figure: '1.8',
    head: 'spent on fixing it',
    body: 'Calls, transfers, markdowns, late vans.',
    color: 'accent6',
  },
] as const

const cost = (pictures: DemoPictures): SlidePlan => ({
  key: 'cost',
  title: 'Every wrong order is paid for three times',
  keyMessage: 'They count the bin. We show the other two. **Eleven in a hundred** is the number to remember.',
  blocks: [
    ...head({ eyebrow: 'THE COST OF TODAY', title: 'Every wrong order is paid for three times' }),
    text(
      columns(1, 10, 152, 34),
      'body',
      'Out of every 100 of fresh sales, a good grocer or caterer loses 11.1.',
      { color: 'text2', size: 18 },
    ),
    ...across(columns(1, 12, 226, 210), 3, 40).flatMap(({ x, w }, at) => {
      const { figure, head: name, body, color } = losses[at]!
      return [
        shape(frame(x, 226, w, 6), color),
        text(frame(x, 246, 160, 88), 'figure', figure, {
          reason: 'Measured over twelve months and checked by our auditors. Quote it as it stands.',
        }),
        text(frame(x, 336, w, 32), 'heading', name),
        text(frame(x, 368, w, 30), 'body', body, { color: 'text2' }),
      ]
    }),
    ...shareBar(frame(grid.left, 436, grid.width + 2, 28), [
      ...losses.map(({ figure, color }) => ({ share: Number(figure) / 100, color })),
      { share: 0.889, color: 'accent5' },
    ]),
    text(frame(700, 470, 500, 20), 'small', 'what is sold, on time, at full price', { align: 'right' }),
    shape(frame(80, 520, 1120, 108), 'accent1', { radius: 16 }),
    text(frame(116, 520, 230, 108), 'heading', 'For {{client.name}}', { color: 'accent3', valign: 'middle' }),
    text(
      frame(360, 520, 804, 108),
      'lead',
      'That is about 11 million a year, and more than half of it is planning.',
      {
        key: 'cost.sum',
        color: 'background',
        valign: 'middle',
        slot: slot('Their sum', 'The three losses as one amount a year, from their own sales.', 110),
      },
    ),
    ...foot(pictures, { source: 'Source: Daylark loss study, 61 sites, twelve months to September' }),
  ],
})
