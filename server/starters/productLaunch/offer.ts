import type { Picture } from '#shared/model/block.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { columns } from '../grid.ts'
import { head } from '../pieces.ts'

export const offer = (hero: Picture): readonly SlidePlan[] => [difference, dates, join(hero)]

const rows = [
  ['To get an answer', 'two days, three people', 'while you are still asking'],
  ['To start', 'a project', 'an afternoon'],
  ['To change your mind', 'a new contract', 'a click'],
] as const

const difference: SlidePlan = {
  key: 'difference',
  title: 'Before and after',
  keyMessage: 'They do the comparison, we only lay it out.',
  blocks: [
    ...head('BEFORE AND AFTER', 'What changes on an ordinary Tuesday'),
    shape(columns(9, 4, 200, 428), 'background2', { radius: 20 }),
    text(columns(5, 4, 220, 24), 'eyebrow', 'TODAY', { color: 'text2' }),
    text(frame(870, 220, 300, 24), 'eyebrow', 'WITH IT'),
    ...rows.flatMap(([name, before, after], at) => {
      const y = 262 + at * 88
      return [
        rule(80, y, 1120, 'accent5', 1),
        text(frame(80, y, 360, 88), 'heading', name, { valign: 'middle' }),
        text(columns(5, 4, y, 88), 'lead', before, {
          color: 'text2',
          valign: 'middle',
          size: 17,
          spaceAfter: 0,
        }),
        text(frame(870, y, 300, 88), 'lead', after, {
          color: 'accent1',
          valign: 'middle',
          bold: true,
          size: 17,
          spaceAfter: 0,
        }),
      ]
    }),
    rule(80, 526, 1120, 'accent5', 1),
    text(frame(80, 526, 360, 102), 'heading', 'At {{client.name}}', { valign: 'middle' }),
    text(columns(5, 4, 526, 102), 'lead', 'how they do it today', {
      color: 'text2',
      valign: 'middle',
      size: 17,
      spaceAfter: 0,
      slot: slot('How they do it today', 'One thing they told you about, as it is now.', 55),
    }),
    text(frame(870, 526, 300, 102), 'lead', 'what becomes of it', {
      color: 'accent1',
      bold: true,
      valign: 'middle',
      size: 17,
      spaceAfter: 0,
      slot: slot('What becomes of it', 'The same thing, with the new product.', 50),
    }),
  ],
}

const dates: SlidePlan = {
  key: 'dates',
  title: 'Price and dates',
  section: 'The offer',
  keyMessage: 'Price, date, how many. **Nothing** else on this slide.',
  blocks: [
    ...head('THE OFFER', 'Yours first, for as long as there are some'),
    shape(columns(1, 6, 244, 384), 'accent1', { radius: 24 }),
    text(frame(120, 276, 440, 24), 'eyebrow', 'FOUNDING CLIENTS', { color: 'background' }),
    text(frame(120, 316, 460, 116), 'figure', '29', {
      color: 'background',
      slot: slot('Their price', 'Price with its currency, from the approved list.', 9),
    }),
    text(frame(120, 440, 460, 30), 'body', 'for each seat and month, for two years', {
      color: 'background',
      size: 16,
    }),
    text(frame(120, 500, 460, 104), 'body', 'How many seats, which teams, from when.', {
      color: 'background',
      size: 16,
      slot: slot('What it covers for them', 'Seats, teams and starting day for this client.', 120),
    }),
    ...[
      ['1 March', 'Founding clients open the box', 'Twenty companies, each with a direct line to the team.'],
      ['1 May', 'Everyone on the waiting list', 'In the order in which they came.'],
      ['1 July', 'Open to all', 'At the list price.'],
    ].flatMap(([day, name, body], at) => {
      const y = 244 + at * 132
      return [
        rule(690, y, 510, 'accent5', 1),
        text(frame(690, y + 18, 120, 28), 'heading', day!, { color: 'accent1' }),
        text(frame(820, y + 18, 380, 28), 'heading', name!),
        text(frame(820, y + 50, 380, 56), 'body', body!, { color: 'text2' }),
      ]
    }),
  ],
}

const join = (hero: Picture): SlidePlan => ({
  key: 'join',
  title: 'Join',
  keyMessage: 'One thing to do, today, in this room.',
  blocks: [
    image(frame(800, 0, 480, 720), hero, { focus: { x: 0.1, y: 0.5 } }),
    text(frame(80, 72, 400, 20), 'eyebrow', 'YOUR MOVE'),
    text(frame(80, 212, 700, 190), 'display', 'Be one of\nthe first twenty.'),
    text(frame(80, 424, 560, 110), 'lead', 'What you need from them today, and what happens tomorrow.', {
      slot: slot('What we ask of them', 'One thing they can say yes to in this room.', 110),
    }),
    rule(80, 604, 640, 'accent5', 1),
    text(frame(80, 620, 640, 32), 'body', '{{sales.name}} and {{marketing.name}} for {{client.name}}'),
  ],
})
