import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, within } from '../grid.ts'
import { head } from '../pieces.ts'

const bars = [
  { name: 'Understand', from: 0, weeks: 3, color: 'accent1' },
  { name: 'Build', from: 3, weeks: 5, color: 'accent4' },
  { name: 'Hand over', from: 8, weeks: 4, color: 'accent6' },
] as const

const week = 78

const schedule: SlidePlan = {
  key: 'schedule',
  title: 'When it happens',
  keyMessage: 'Twelve weeks, three meetings, one person who answers.',
  blocks: [
    ...head('THE TIME', 'Twelve weeks, and three mornings with you', { span: 11 }),
    ...Array.from({ length: 12 }, (_, at) =>
      text(frame(264 + at * week, 224, week, 20), 'small', at === 0 ? 'Week 1' : `${at + 1}`, {
        align: 'center',
      }),
    ),
    ...bars.flatMap(({ name, from, weeks, color }, at) => {
      const y = 256 + at * 76
      return [
        rule(80, y, 1120, 'accent5', 1),
        text(frame(80, y, 170, 76), 'heading', name, { valign: 'middle' }),
        shape(frame(264 + from * week, y + 22, weeks * week - 8, 32), color, { radius: 16 }),
        shape(frame(264 + (from + weeks) * week - 28, y + 28, 20, 20), 'accent3', { shape: 'diamond' }),
      ]
    }),
    rule(80, 484, 1120, 'accent5', 1),
    shape(frame(80, 514, 20, 20), 'accent3', { shape: 'diamond' }),
    text(frame(112, 512, 180, 26), 'heading', 'We need you'),
    text(
      frame(308, 510, 892, 110),
      'body',
      'Three mornings: the dates, who should be there, and what we decide together.',
      {
        size: 16,
        slot: slot('The three mornings', 'Dates, people and the decision of each morning.', 220),
      },
    ),
  ],
}

const lines = ['Understand', 'Build', 'Hand over']
const amounts = ['18,000', '52,000', '14,000']

const price: SlidePlan = {
  key: 'price',
  title: 'What it costs',
  section: 'Price and terms',
  keyMessage: 'One total. No footnote that changes it.',
  blocks: [
    ...head('THE PRICE', 'What it costs, and what it does not'),
    ...lines.flatMap((name, at) => {
      const y = 216 + at * 68
      return [
        rule(80, y, 700, 'accent5', 1),
        text(frame(80, y, 440, 68), 'lead', name, { valign: 'middle', spaceAfter: 0 }),
        text(frame(540, y, 240, 68), 'lead', amounts[at]!, {
          align: 'right',
          valign: 'middle',
          spaceAfter: 0,
          slot: slot(`Price: ${name.toLowerCase()}`, 'Amount with its currency, without tax.', 12),
        }),
      ]
    }),
    rule(80, 420, 700, 'accent1', 3),
    text(frame(80, 424, 320, 100), 'heading', 'Total, without tax', { valign: 'middle', size: 18 }),
    text(frame(400, 424, 380, 100), 'figure', '84,000', {
      align: 'right',
      valign: 'middle',
      slot: slot('Total price', 'The sum of the three lines, with its currency.', 12),
    }),
    text(
      frame(80, 556, 700, 64),
      'body',
      'The rates behind these amounts are the ones of this year’s list.',
      {
        color: 'text2',
        reason: 'Finance approved the list. Amounts are sales’; the rates behind them are not.',
      },
    ),
    shape(frame(840, 216, 360, 404), 'accent1', { radius: 6 }),
    text(frame(876, 252, 288, 20), 'eyebrow', 'WHAT YOU GET FOR IT', { color: 'accent3' }),
    text(
      frame(876, 284, 288, 190),
      'lead',
      'What this is worth to them in a year, and when it has paid for itself.',
      {
        color: 'background',
        slot: slot(
          'What it is worth to them',
          'Their gain in a year, and the month in which it has paid for itself.',
          150,
        ),
      },
    ),
    rule(876, 496, 288, 'accent3', 1.5),
    text(frame(876, 514, 288, 84), 'body', 'Valid for sixty days from {{meeting.date}}.', {
      color: 'accent5',
    }),
  ],
}

const promises = [
  [
    ['keep to the price', 'If it takes longer because of us, it does not cost more.'],
    ['keep your secrets', 'Nothing leaves your house that you have not seen and released.'],
  ],
  [
    ['name one person', 'Someone who may decide, and who answers within two days.'],
    ['can leave', 'After each part, with what is done and paid, without a reason.'],
  ],
] as const

const terms: SlidePlan = {
  key: 'terms',
  title: 'How we work together',
  keyMessage: 'Fair on both sides, in words that nobody has to look up.',
  blocks: [
    ...head('TERMS', 'Four promises, two from each side'),
    ...across(columns(1, 12, 224, 190), 2, 24).flatMap((top, at) =>
      [0, 208].flatMap((dy, row) => {
        const card = within(top, 0, dy, top.w, top.h)
        const [name, body] = promises[at]![row]!
        return [
          shape(card, at === 0 ? 'background2' : 'background', {
            radius: 6,
            stroke: { color: at === 0 ? 'background2' : 'accent5', width: 1.5, dash: 'solid' },
          }),
          text(within(card, 36, 30, card.w - 72, 20), 'eyebrow', at === 0 ? 'WE' : 'YOU'),
          text(within(card, 36, 56, card.w - 72, 40), 'title', name, { size: 21 }),
          text(within(card, 36, 100, card.w - 72, 76), 'body', body, {
            color: 'text2',
            size: 15,
            reason: 'Legal wrote these four. They are the same in every contract.',
          }),
        ]
      }),
    ),
  ],
}

const sign: SlidePlan = {
  key: 'sign',
  title: 'Yes',
  background: solid('background2'),
  keyMessage: 'Make yes the shortest thing in the paper.',
  blocks: [
    shape(frame(48, 48, 1184, 624), solid('background2', 0), {
      stroke: { color: 'accent3', width: 1.5, dash: 'solid' },
    }),
    text(frame(112, 104, 600, 20), 'eyebrow', 'YES'),
    text(frame(112, 136, 900, 156), 'display', 'If you say yes by then,\nthis is what happens'),
    text(
      frame(112, 304, 820, 120),
      'lead',
      'The date until which we keep the team free, and the first morning.',
      {
        slot: slot(
          'What happens after yes',
          'Until when do we keep the team free? What is the first morning?',
          160,
        ),
      },
    ),
    ...across(frame(112, 470, 1056, 150), 2, 80).flatMap(({ x, w }, at) => [
      rule(x, 532, w, 'text', 1.5),
      text(frame(x, 544, w, 28), 'heading', at === 0 ? 'For {{client.name}}' : 'For us'),
      text(frame(x, 572, w, 28), 'body', at === 0 ? '{{client.contact}}, date' : '{{sales.name}}, date', {
        color: 'text2',
      }),
    ]),
  ],
}

export const agreement = (): readonly SlidePlan[] => [schedule, price, terms, sign]
