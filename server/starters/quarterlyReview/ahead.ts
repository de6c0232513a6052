import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, within } from '../grid.ts'
import { badge, entry, head } from '../pieces.ts'

const learned: SlidePlan = {
  key: 'learned',
  title: 'What went well, what did not',
  section: 'What we learned',
  keyMessage: 'Say the second column first when you rehearse; say it **calmly** in the room.',
  blocks: [
    ...head('WHAT WE LEARNED', 'What went well, and what we would do differently', { span: 11 }),
    ...across(columns(1, 12, 224, 404), 2, 24).flatMap((card, at) => [
      shape(card, at === 0 ? 'background2' : 'background', {
        radius: 14,
        stroke: { color: at === 0 ? 'background2' : 'accent5', width: 1.5, dash: 'solid' },
      }),
      badge(within(card, 36, 32, 52, 52), at === 0 ? '+' : '−', {
        fill: at === 0 ? 'accent6' : 'accent4',
        color: 'background',
        size: 20,
      }),
      text(
        within(card, 108, 32, card.w - 144, 52),
        'heading',
        at === 0 ? 'Went well' : 'Would do differently',
        { size: 22, valign: 'middle' },
      ),
      text(
        within(card, 36, 108, card.w - 72, 264),
        'body',
        '- What happened, with the date\n- What it was worth, or what it cost\n- What we keep, or what we changed',
        {
          size: 18,
          slot: slot(
            at === 0 ? 'Went well' : 'Would do differently',
            at === 0
              ? 'Two or three things, with the names of the people behind them.'
              : 'Two things at least. What has changed since?',
            260,
          ),
        },
      ),
    ]),
  ],
}

const asks = ['What they asked for', 'What they asked for', 'What they asked for']

const asked: SlidePlan = {
  key: 'asked',
  title: 'You asked, we did',
  keyMessage: 'Every wish gets an answer, also when the answer is no.',
  blocks: [
    ...head('YOU ASKED', 'What you asked for, and what became of it'),
    text(columns(1, 5, 224, 24), 'eyebrow', 'YOU ASKED'),
    text(columns(6, 7, 224, 24), 'eyebrow', 'WE DID'),
    ...asks.flatMap((words, at) => {
      const y = 256 + at * 124
      return [
        rule(80, y, 1120, 'accent5', 1.5),
        text(columns(1, 5, y + 20, 92), 'lead', words, {
          bold: true,
          slot: slot(`Wish ${at + 1}`, 'Their wish, in the words they used.', 80),
        }),
        text(
          columns(6, 7, y + 20, 92),
          'body',
          'What was done, by whom, since when. Or why not, and what they can do instead.',
          {
            size: 17,
            color: 'text2',
            slot: slot(`Answer ${at + 1}`, 'Done, by whom, since when? Or why not?', 150),
          },
        ),
      ]
    }),
    rule(80, 628, 1120, 'accent5', 1.5),
  ],
}

const next: SlidePlan = {
  key: 'next',
  title: 'The next three months',
  section: 'What comes next',
  keyMessage: 'One thing a month. They can hold us to it.',
  blocks: [
    ...head('NEXT', 'The next three months: one thing a month'),
    ...across(columns(1, 12, 224, 404), 3, 20).flatMap((card, at) => [
      shape(card, 'background2', { radius: 14 }),
      shape(within(card, 0, 0, card.w, 72), at === 0 ? 'accent1' : at === 1 ? 'accent2' : 'accent6', {
        radius: 14,
        text: `**Month ${at + 1}**`,
        role: 'body',
        style: { color: 'background', align: 'center', size: 18, spaceAfter: 0 },
      }),
      ...entry(
        within(card, 32, 104, card.w - 64, 260),
        {
          name: 'What changes',
          body: 'What they will notice, who does the work, and what we need from them.',
          slot: slot(`Month ${at + 1}`, 'One change: what they notice, who does it, what we need.', 160),
        },
        { body: { size: 17 } },
      ),
    ]),
  ],
}

const decide: SlidePlan = {
  key: 'decide',
  title: 'What we need from you',
  background: solid('accent1'),
  keyMessage: 'Two decisions, in the room, before the coffee is cold.',
  blocks: [
    text(frame(80, 64, 800, 20), 'eyebrow', 'TO DECIDE TODAY', { color: 'accent3' }),
    text(frame(80, 92, 1000, 140), 'display', 'Two decisions,\nand we are done', {
      color: 'background',
      size: 44,
    }),
    ...across(columns(1, 12, 268, 272), 2, 24).flatMap((card, at) => [
      shape(card, solid('background', 0.08), { radius: 14 }),
      badge(within(card, 36, 36, 52, 52), `${at + 1}`, { fill: 'accent3', color: 'accent1', size: 20 }),
      text(within(card, 116, 36, card.w - 152, 52), 'heading', at === 0 ? 'A decision' : 'Another decision', {
        color: 'background',
        size: 22,
        valign: 'middle',
      }),
      text(
        within(card, 36, 116, card.w - 72, 130),
        'lead',
        'What we suggest, what it costs, and what happens if nothing is decided.',
        {
          color: 'background',
          slot: slot(`Decision ${at + 1}`, 'Our suggestion, its price, and what waiting would cost.', 150),
        },
      ),
    ]),
    text(
      frame(80, 588, 1120, 32),
      'body',
      'Next review: three months from {{meeting.date}}, same people, same four figures.',
      { color: 'accent5' },
    ),
  ],
}

export const ahead = (): readonly SlidePlan[] => [learned, asked, next, decide]
