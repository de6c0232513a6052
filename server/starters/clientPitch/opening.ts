import type { Picture } from '#shared/model/block.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns, within } from '../grid.ts'
import { badge, entry, head } from '../pieces.ts'

export const opening = (light: Picture): readonly SlidePlan[] => [cover(light), heard, change, idea(light)]

const cover = (light: Picture): SlidePlan => ({
  key: 'cover',
  title: 'Cover',
  section: 'Opening',
  background: solid('accent1'),
  keyMessage:
    'Marketing writes here what each slide must leave behind. Sales writes below it what to **say**.',
  blocks: [
    shape(frame(700, -60, 720, 720), 'accent2', { shape: 'ellipse' }),
    image(frame(760, 60, 480, 480), light, {
      radius: 240,
      slot: slot(
        'Picture of their world',
        'A place, a product or people they know at a glance.',
        null,
        false,
      ),
    }),
    shape(frame(1060, 420, 240, 240), 'accent3', { shape: 'ellipse' }),
    text(frame(80, 72, 400, 24), 'eyebrow', 'YOUR COMPANY', { color: 'accent3' }),
    text(frame(80, 212, 600, 176), 'display', 'One promise,\nin five words', {
      color: 'background',
      reason: 'The promise is the same for every client. Suggest a change if it does not fit yours.',
    }),
    text(frame(80, 408, 560, 92), 'lead', 'What this means for your business, in one sentence.', {
      color: 'accent5',
      slot: slot('Opening line', 'Why are you here today? One sentence, in their words.', 100),
    }),
    rule(80, 540, 64, 'accent3', 4),
    text(
      frame(80, 560, 600, 96),
      'body',
      '**For {{client.name}}**\n{{meeting.date}}\n{{marketing.name}} and {{sales.name}}',
      { color: 'background', spaceAfter: 2 },
    ),
  ],
})

const points = [
  {
    name: 'Where you are',
    ask: 'Their situation, as they told it in the first call.',
    words: 'You have grown faster than the tools you started with.',
  },
  {
    name: 'What gets in the way',
    ask: 'The one thing that costs them time, money or sleep.',
    words: 'Three teams keep three versions of the same numbers.',
  },
  {
    name: 'What good looks like',
    ask: 'Their own picture of success. Quote them if you can.',
    words: '“On Monday morning, everybody reads the same page.”',
  },
]

const heard: SlidePlan = {
  key: 'heard',
  title: 'What we heard',
  keyMessage: 'They should nod three times before we speak about ourselves.',
  blocks: [
    ...head('WHAT WE HEARD', 'Before we show you anything:\ndid we understand you?'),
    ...across(columns(1, 12, 256, 356), 3, 28).flatMap((card, at) => {
      const { name, ask, words } = points[at]!
      return [
        shape(card, 'background2', { radius: 18 }),
        badge(within(card, 32, 32, 48, 48), `${at + 1}`, { fill: 'accent2', color: 'background' }),
        text(within(card, 32, 108, card.w - 64, 34), 'heading', name),
        text(within(card, 32, 148, card.w - 64, 176), 'lead', words, {
          size: 19,
          slot: slot(name, ask, 110),
        }),
      ]
    }),
  ],
}

const change: SlidePlan = {
  key: 'change',
  title: 'What has changed',
  section: 'Why now',
  keyMessage: 'Waiting has a price. Name it with **one** figure.',
  blocks: [
    text(frame(80, 64, 600, 20), 'eyebrow', 'WHY NOW'),
    text(frame(80, 96, 620, 240), 'display', 'The change\nthat makes\nthis urgent', { size: 50 }),
    rule(80, 372, 64, 'accent3', 4),
    text(
      frame(80, 400, 580, 160),
      'lead',
      'Two sentences about what has changed in the market, and why last year’s way no longer works.',
      { color: 'text2' },
    ),
    shape(frame(760, 64, 440, 556), 'accent1', { radius: 24 }),
    text(frame(804, 112, 352, 116), 'figure', '1 in 4', {
      color: 'accent3',
      size: 76,
      reason: 'Marketing checked this figure and keeps its source. Ask before you quote another one.',
    }),
    text(frame(804, 236, 352, 100), 'body', 'what the figure counts, from where, and for which year', {
      color: 'accent5',
      size: 18,
    }),
    rule(804, 380, 352, 'accent2', 1.5),
    text(frame(804, 400, 352, 60), 'body', '**What it means for {{client.name}}**', { color: 'background' }),
    text(frame(804, 462, 352, 130), 'body', 'The same figure, worked out with the client’s own numbers.', {
      color: 'background',
      size: 18,
      slot: slot('What it means for them', 'Work the figure out with their numbers. Two sentences.', 140),
    }),
  ],
}

const idea = (light: Picture): SlidePlan => ({
  key: 'idea',
  title: 'Our idea',
  section: 'The idea',
  background: solid('background2'),
  keyMessage: 'If they remember one slide, it is this one.',
  blocks: [
    image(frame(80, 92, 440, 536), light, { radius: 24 }),
    text(frame(600, 92, 600, 20), 'eyebrow', 'THE IDEA'),
    text(frame(600, 122, 600, 110), 'title', 'Say what you do as if\nto a friend', {}),
    ...['What it is', 'What it replaces', 'What stays the same'].flatMap((name, at) => {
      const y = 264 + at * 124
      return [
        rule(600, y, 600, 'accent5', 1.5),
        ...entry(
          frame(600, y + 18, 600, 96),
          { name, body: ideas[at]! },
          { body: { color: 'text2', size: 17 }, step: 34 },
        ),
      ]
    }),
  ],
})

const ideas = [
  'One sentence without a single word that only your company uses.',
  'The spreadsheet, the meeting or the habit that goes away.',
  'What nobody has to learn, move or give up. People relax when they read it.',
]
