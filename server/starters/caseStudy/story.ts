import type { Picture } from '#shared/model/block.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, wholeSlide, within } from '../grid.ts'
import { head } from '../pieces.ts'

export const story = (land: Picture): readonly SlidePlan[] => [cover(land), customer(land), challenge, steps]

const cover = (land: Picture): SlidePlan => ({
  key: 'cover',
  title: 'Cover',
  section: 'The story',
  keyMessage: 'A story about people. Our product has a supporting part.',
  blocks: [
    image(wholeSlide, land, { focus: { x: 0.5, y: 0.6 } }),
    shape(frame(80, 64, 560, 592), 'background', {}),
    text(frame(128, 112, 460, 20), 'eyebrow', 'A CUSTOMER’S STORY'),
    text(frame(128, 156, 470, 252), 'display', 'How somebody\nsolved what\nyou are facing', { size: 56 }),
    rule(128, 424, 64, 'accent2', 4),
    text(frame(128, 448, 460, 100), 'body', 'Why this story is for {{client.name}}, in one sentence.', {
      size: 16,
      color: 'text2',
      slot: slot('Why this story', 'What do the two companies share? One sentence.', 120),
    }),
    text(frame(128, 584, 460, 26), 'body', '{{meeting.date}} · {{sales.name}}', { color: 'text2' }),
  ],
})

const facts = [
  ['Trade', 'what they make or sell'],
  ['Size', 'people, sites, customers'],
  ['Before', 'the tool or habit they had'],
  ['With us since', 'month and year'],
] as const

const customer = (land: Picture): SlidePlan => ({
  key: 'customer',
  title: 'Who they are',
  keyMessage: 'Thirty seconds. Enough to like them.',
  blocks: [
    ...head('THE CUSTOMER', 'Who they are, and\nwhat they care about', { span: 6 }),
    text(
      columns(1, 6, 236, 150),
      'lead',
      'Three sentences about the people: what they are good at, what they are proud of, and what kept them awake.',
      { reason: 'The customer approved this text. Ask them before you change it.' },
    ),
    image(columns(1, 6, 408, 248), land, { focus: { x: 0.7, y: 0.45 } }),
    shape(frame(760, 0, 520, 720), 'background2'),
    ...facts.flatMap(([name, body], at) => {
      const y = 88 + at * 138
      return [
        rule(820, y, 380, 'accent2', at === 0 ? 3 : 1),
        text(frame(820, y + 22, 380, 20), 'eyebrow', name.toUpperCase()),
        text(frame(820, y + 48, 380, 64), 'lead', body, { spaceAfter: 0 }),
      ]
    }),
  ],
})

const challenge: SlidePlan = {
  key: 'challenge',
  title: 'What was in the way',
  keyMessage: 'The room should think: that is us.',
  blocks: [
    text(frame(80, 64, 700, 20), 'eyebrow', 'THE PROBLEM'),
    text(
      frame(80, 104, 1120, 240),
      'display',
      '“The sentence in which they told us\nabout the problem, word for word.”',
      { size: 50, lineSpacing: 0.94 },
    ),
    text(frame(80, 276, 900, 28), 'body', '**Name**, role, on the first day', { color: 'text2', size: 15 }),
    ...across(columns(1, 12, 352, 276), 2, 24).flatMap((card, at) => [
      shape(card, at === 0 ? 'background2' : 'accent1'),
      text(
        within(card, 36, 36, card.w - 72, 28),
        'heading',
        at === 0 ? 'What they had tried' : 'And at {{client.name}}?',
        { color: at === 0 ? 'text' : 'accent3' },
      ),
      text(
        within(card, 36, 76, card.w - 72, 150),
        'body',
        at === 0
          ? 'Two honest sentences about what they had tried before, and why it had not been enough.'
          : 'Where the same problem shows at this client, and what you have seen of it.',
        {
          size: 17,
          color: at === 0 ? 'text2' : 'background',
          ...(at === 1
            ? { slot: slot('The same problem here', 'Where have you seen it at this client?', 170) }
            : {}),
        },
      ),
    ]),
  ],
}

const moves = [
  ['Week 1', 'Listen', 'What they showed us, and what surprised us.'],
  ['Week 3', 'Try', 'The smallest thing that could work, and who dared to try it.'],
  ['Week 8', 'Keep', 'What stayed once we had left the room.'],
] as const

const steps: SlidePlan = {
  key: 'steps',
  title: 'What they did',
  keyMessage: '**They** did it. We helped.',
  blocks: [
    ...head('WHAT THEY DID', 'Three moves, in the order they made them'),
    ...moves.flatMap(([time, name, body], at) => {
      const y = 224 + at * 136
      return [
        rule(80, y, 1120, 'accent5', 1.5),
        text(frame(80, y + 30, 190, 80), 'figure', `${at + 1}`, { size: 56, lineSpacing: 0.9 }),
        text(columns(3, 2, y + 46, 24), 'eyebrow', time.toUpperCase()),
        text(columns(5, 3, y + 34, 60), 'title', name, { size: 32 }),
        text(columns(8, 5, y + 40, 80), 'body', body, { size: 17, color: 'text2' }),
      ]
    }),
    rule(80, 632, 1120, 'accent5', 1.5),
  ],
}
