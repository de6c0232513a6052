import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text, type Placed } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { across, columns, wholeSlide, within } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { screen } from './screen.ts'
import { foot, head } from './page.ts'

export const idea = (pictures: DemoPictures): readonly SlidePlan[] => [
  statement(pictures),
  steps(pictures),
  product(pictures),
]

const statement = (pictures: DemoPictures): SlidePlan => ({
  key: 'idea',
  title: 'Plan each shelf every night',
  section: 'The idea',
  background: solid('accent1'),
  keyMessage: 'One sentence. Say it, then **wait**.',
  blocks: [
    image(wholeSlide, pictures.fields, { focus: { x: 0.5, y: 1 } }),
    text(frame(80, 64, 640, 20), 'eyebrow', 'THE IDEA', { color: 'accent3' }),
    text(frame(80, 100, 1040, 156), 'display', 'Plan each shelf every night.\nNot each region every week.', {
      color: 'background',
      size: 48,
      spaceAfter: 0,
      reason: 'Our promise in one line. It was tested with forty planners; please keep it word for word.',
    }),
    ...foot(pictures, { dark: true }),
  ],
})

const nights = [
  {
    time: '22:00',
    name: 'Listen',
    body: 'Tills and galleys close. Daylark reads what was sold, what was left, tomorrow’s weather and the local calendar.',
  },
  {
    time: '02:00',
    name: 'Decide',
    body: 'Every product in every place gets its own order. What is unusual is marked, with the reason beside it.',
  },
  {
    time: '06:00',
    name: 'Act',
    body: 'Your planner looks at the marked lines only, changes what they know better, and sends. Five minutes.',
  },
]

const steps = (pictures: DemoPictures): SlidePlan => ({
  key: 'steps',
  title: 'How it works: one night, three steps',
  background: solid('background2'),
  keyMessage: 'People stay in charge: the machine prepares, **the planner decides**.',
  blocks: [
    ...head({
      eyebrow: 'HOW IT WORKS',
      title: 'One night, three steps, and your planner\nhas the last word',
    }),
    rule(80, 268, 1120, 'accent2', 2),
    ...across(columns(1, 12, 236, 390), 3, 28).flatMap((place, at) => step(pictures, place, at)),
    ...foot(pictures),
  ],
})

function step(pictures: DemoPictures, place: ReturnType<typeof frame>, at: number): Placed[] {
  const { time, name, body } = nights[at]!
  const picture = [pictures.listen, pictures.decide, pictures.act][at]!
  const box = within(place, 0, 64)
  return [
    shape(within(place, 28, 16, 92, 32), 'accent2', {
      radius: 16,
      text: `**${time}**`,
      role: 'small',
      style: { color: 'background', align: 'center', size: 14 },
    }),
    shape(box, 'background', { radius: 18, shadow: true }),
    image(within(box, 28, 28, 92, 92), picture, { fit: 'contain' }),
    text(within(box, 28, 140, box.w - 56, 40), 'heading', name, { size: 24 }),
    text(within(box, 28, 182, box.w - 56, 128), 'body', body, { color: 'text2' }),
  ]
}

const points = [
  ['One list, not forty reports', 'Only the lines that need a person.'],
  ['A reason for every mark', '“School trip”, not “anomaly”.'],
  ['It learns from a no', 'Every change teaches tomorrow’s plan.'],
] as const

const product = (pictures: DemoPictures): SlidePlan => ({
  key: 'product',
  title: 'The planner’s morning',
  background: solid('background2'),
  keyMessage: 'It is **one** screen. Show it live if the room has a network; this slide if it has not.',
  blocks: [
    ...screen(pictures),
    text(frame(876, 96, 324, 20), 'eyebrow', 'THE PRODUCT'),
    text(frame(876, 124, 324, 116), 'title', 'Five minutes,\nat six o’clock', { size: 34 }),
    ...points.flatMap(([name, body], at) => [
      rule(876, 264 + at * 92, 324, 'accent2', 1.5),
      text(frame(876, 276 + at * 92, 324, 28), 'heading', name, { size: 18 }),
      text(frame(876, 304 + at * 92, 324, 28), 'body', body, { color: 'text2', size: 15 }),
    ]),
    text(frame(876, 556, 324, 76), 'body', 'Your planners open it in the tools they have today.', {
      key: 'product.note',
      slot: slot(
        'What they asked to see',
        'The one thing from the first call that this screen answers.',
        110,
        false,
      ),
    }),
    ...foot(pictures),
  ],
})
