import type { Picture } from '#shared/model/block.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, within } from '../grid.ts'
import { head } from '../pieces.ts'

export const reveal = (hero: Picture): readonly SlidePlan[] => [cover(hero), tension, meet(hero), three]

const cover = (hero: Picture): SlidePlan => ({
  key: 'cover',
  title: 'Cover',
  section: 'Reveal',
  keyMessage: 'A name and a feeling. **No** features yet.',
  blocks: [
    image(frame(560, 0, 720, 720), hero, {
      reason: 'The launch picture is under embargo rules. Marketing changes it for all clients at once.',
    }),
    text(frame(80, 72, 400, 20), 'eyebrow', 'INTRODUCING'),
    text(frame(80, 184, 620, 276), 'display', 'The name\nof the new\nthing.'),
    text(frame(80, 472, 440, 90), 'lead', 'What it lets people do that they could not do yesterday.', {
      color: 'text2',
    }),
    rule(80, 604, 1120, 'accent5', 1),
    text(frame(80, 622, 560, 28), 'body', 'A first look for **{{client.name}}**'),
    text(frame(760, 622, 440, 28), 'body', '{{meeting.date}}', { align: 'right', color: 'text2' }),
  ],
})

const tension: SlidePlan = {
  key: 'tension',
  title: 'The moment before',
  keyMessage: 'Everybody in the room should recognise this moment from last week.',
  blocks: [
    text(columns(1, 8, 72, 20), 'eyebrow', 'TODAY'),
    text(columns(1, 11, 176, 270), 'display', 'The annoying moment\nthat everyone has\nstopped noticing.'),
    shape(frame(80, 492, 56, 6), 'accent1'),
    text(
      columns(1, 8, 524, 110),
      'lead',
      'How that moment looks at this client:\nwhere it happens, and to whom.',
      {
        color: 'text2',
        slot: slot(
          'Their version of the moment',
          'You have seen it happen at their place. Describe it in two sentences.',
          150,
        ),
      },
    ),
  ],
}

const meet = (hero: Picture): SlidePlan => ({
  key: 'meet',
  title: 'Meet it',
  keyMessage: 'Show it. Say its name. Stop talking for three seconds.',
  blocks: [
    image(frame(0, 0, 560, 720), hero, { focus: { x: 0.9, y: 0.5 } }),
    text(frame(720, 176, 480, 20), 'eyebrow', 'MEET IT'),
    text(frame(720, 208, 480, 176), 'title', 'The one sentence\nthat a guest would\nrepeat at dinner.', {
      size: 38,
    }),
    rule(720, 400, 480, 'accent5', 1),
    text(
      frame(720, 424, 480, 120),
      'lead',
      'Three lines at the most: what it is, who it is for, when they can have it.',
      { color: 'text2' },
    ),
  ],
})

const benefits = [
  { sign: 'F', name: 'Faster', body: 'What takes minutes now that took a morning before.' },
  { sign: 'C', name: 'Calmer', body: 'What nobody has to remember, check or chase any more.' },
  { sign: 'Y', name: 'Yours', body: 'What adapts to them, so that they need not adapt to it.' },
]

const three: SlidePlan = {
  key: 'three',
  title: 'Three things it does',
  section: 'What it does',
  keyMessage: 'Benefits in **their** words; the data sheet has the rest.',
  blocks: [
    ...head('WHAT IT DOES', 'Three things you will feel on the first day'),
    ...across(columns(1, 12, 244, 384), 3, 20).flatMap((card, at) => {
      const { name, body } = benefits[at]!
      const loud = at === 0
      return [
        shape(card, loud ? 'accent1' : 'background2', { radius: 24 }),
        text(within(card, 36, 28, 200, 110), 'figure', `${at + 1}`, {
          color: loud ? 'background' : 'accent1',
        }),
        text(within(card, 36, 200, card.w - 72, 44), 'heading', name, {
          size: 26,
          color: loud ? 'background' : 'text',
        }),
        text(within(card, 36, 252, card.w - 72, 100), 'body', body, {
          size: 16,
          color: loud ? 'background' : 'text2',
        }),
      ]
    }),
  ],
}
