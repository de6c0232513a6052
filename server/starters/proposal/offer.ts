import { gradient, solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, within } from '../grid.ts'
import { badge, head } from '../pieces.ts'

const cover: SlidePlan = {
  key: 'cover',
  title: 'Cover',
  section: 'Our offer',
  background: solid('accent1'),
  keyMessage: 'A proposal is read alone, late, by someone who was not in the room. Write it for **them**.',
  blocks: [
    shape(frame(48, 48, 1184, 624), solid('accent1', 0), {
      stroke: { color: 'accent3', width: 1.5, dash: 'solid' },
    }),
    text(frame(112, 112, 700, 20), 'eyebrow', 'PROPOSAL', { color: 'accent3' }),
    text(frame(112, 220, 960, 190), 'display', 'What we will do for\n{{client.name}}', {
      color: 'background',
      size: 56,
    }),
    text(frame(112, 424, 720, 84), 'lead', 'The result in one sentence, as they would put it.', {
      color: 'accent5',
      slot: slot('The result they buy', 'Not what we do: what they will have afterwards.', 110),
    }),
    rule(112, 548, 64, 'accent3', 3),
    text(
      frame(112, 568, 900, 60),
      'body',
      'For {{client.contact}} · {{meeting.date}}\n{{sales.name}} and {{marketing.name}}',
      { color: 'background', spaceAfter: 2 },
    ),
  ],
}

const situations = [
  'How the work is done now, by whom, and how long it takes.',
  'What it costs each month, in money, in time, or in people who leave.',
  'What they said a good year would look like.',
]
const prompts = [
  'How is it done now? Names and numbers from your talks.',
  'What does a month of waiting cost them?',
  'Their picture of a good year, in their words.',
]

const understanding: SlidePlan = {
  key: 'understanding',
  title: 'Your situation, as we understand it',
  keyMessage: 'If this page is right, the price is half accepted.',
  blocks: [
    shape(frame(0, 0, 440, 720), gradient('#5a182a', '#6f2337', 90)),
    text(frame(80, 64, 300, 20), 'eyebrow', 'YOUR SITUATION', { color: 'accent3' }),
    text(frame(80, 96, 320, 270), 'title', 'As we\nunderstand\nit today', { color: 'background', size: 40 }),
    text(
      frame(80, 560, 300, 80),
      'body',
      'If we got something wrong, tell us: the rest of this paper follows from it.',
      { color: 'accent5' },
    ),
    ...['Today', 'The cost of leaving it', 'What would be better'].flatMap((name, at) => {
      const y = 76 + at * 192
      return [
        rule(520, y, 680, 'accent5', 1.5),
        text(frame(520, y + 24, 180, 60), 'heading', name, { color: 'accent1' }),
        text(frame(712, y + 22, 488, 150), 'lead', situations[at]!, { slot: slot(name, prompts[at]!, 190) }),
      ]
    }),
  ],
}

const scope = [
  { name: 'Understand', body: 'What we look at, whom we talk to, and the paper you get at the end.' },
  { name: 'Build', body: 'What we make, in which steps you see it, and how you steer.' },
  { name: 'Hand over', body: 'What you own, who can run it, and how long we stay near.' },
]

const what: SlidePlan = {
  key: 'what',
  title: 'What we will do',
  keyMessage: 'Three parts, each with something they can hold in their hands.',
  blocks: [
    ...head('THE WORK', 'Three parts, each with something you keep', { span: 11 }),
    ...across(columns(1, 12, 232, 300), 3, 24).flatMap((card, at) => [
      shape(card, 'background2', { radius: 6 }),
      shape(within(card, 0, 0, card.w, 5), 'accent1'),
      badge(within(card, 32, 36, 44, 44), `${at + 1}`, { fill: 'accent1', color: 'background', size: 15 }),
      text(within(card, 32, 100, card.w - 64, 34), 'title', scope[at]!.name, { size: 22 }),
      text(within(card, 32, 144, card.w - 64, 130), 'body', scope[at]!.body, { color: 'text2', size: 15 }),
    ]),
    text(columns(1, 2, 560, 28), 'heading', 'Not included', { color: 'accent1' }),
    text(
      columns(3, 10, 558, 70),
      'body',
      'What people might expect but this price does not cover. Said now, it saves a quarrel later.',
      {
        size: 15,
        slot: slot('Not included', 'Two or three things they may expect that we do not do here.', 190),
      },
    ),
  ],
}

export const offer = (): readonly SlidePlan[] => [cover, understanding, what]
