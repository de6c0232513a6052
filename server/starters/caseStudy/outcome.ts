import type { Picture } from '#shared/model/block.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, slot, text } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { barChart } from '../charts.ts'
import { columns } from '../grid.ts'
import { head } from '../pieces.ts'

const result: SlidePlan = {
  key: 'result',
  title: 'What came of it',
  section: 'The outcome',
  keyMessage: 'One figure, large. The chart is for those who doubt it.',
  blocks: [
    ...head('THE OUTCOME', 'What came of it within a year', { span: 11 }),
    text(columns(1, 4, 212, 170), 'figure', '−38 %', {
      size: 96,
      lineSpacing: 0.9,
      reason: 'Audited, and approved by the customer. The source is with marketing.',
    }),
    text(columns(1, 4, 352, 90), 'lead', 'what went down, measured by whom, compared with what', {
      spaceAfter: 0,
    }),
    rule(80, 476, 64, 'accent2', 4),
    text(columns(1, 4, 500, 120), 'body', 'What the same share would mean for this client.', {
      size: 17,
      color: 'text2',
      slot: slot(
        'What it would mean for them',
        'The same share, with their figures. Say how you worked it out.',
        150,
      ),
    }),
    ...barChart({
      frame: frame(520, 216, 680, 408),
      series: [{ color: 'accent2', values: [92, 88, 81, 70, 62, 57] }],
      labels: ['Start', 'Month 2', '4', '6', '8', '12'],
      top: 100,
      lines: [0, 25, 50, 75, 100],
      say: String,
      lineColor: '#e6ded3',
    }),
  ],
}

const quote = (land: Picture): SlidePlan => ({
  key: 'quote',
  title: 'In their words',
  background: solid('accent1'),
  keyMessage: 'Read it aloud, slowly, then go on.',
  blocks: [
    image(frame(840, 0, 440, 720), land, { focus: { x: 0.68, y: 0.4 } }),
    text(frame(80, 64, 600, 20), 'eyebrow', 'IN THEIR WORDS', { color: 'accent3' }),
    text(
      frame(80, 128, 700, 330),
      'display',
      '“What they say about it today, when somebody they trust asks them.”',
      {
        color: 'background',
        size: 46,
        lineSpacing: 0.98,
        reason: 'A quotation is theirs. It changes only when they change it.',
      },
    ),
    rule(80, 500, 64, 'accent3', 4),
    text(frame(80, 524, 700, 68), 'body', '**Name**\nrole, company', {
      color: 'accent5',
      size: 16,
      spaceAfter: 2,
    }),
  ],
})

const you: SlidePlan = {
  key: 'you',
  title: 'What it means for you',
  section: 'For you',
  background: solid('background2'),
  keyMessage: 'The story ends with **them**, not with us.',
  blocks: [
    ...head('NOW YOU', 'What would be the same at {{client.name}},\nand what would not', { span: 12 }),
    ...[
      {
        key: 'same',
        name: 'The same',
        ask: 'What do they share with this customer?',
        words: 'Two things that they have in common with the customer of this story.',
      },
      {
        key: 'different',
        name: 'Different',
        ask: 'Where are they not like this customer? What follows from it?',
        words: 'One thing in which they differ, and what we would do about it.',
      },
      {
        key: 'first',
        name: 'A first step',
        ask: 'The smallest step, with a date.',
        words: 'The smallest step that would show whether it works here.',
      },
    ].flatMap(({ name, ask, words }, at) => {
      const y = 244 + at * 124
      return [
        rule(80, y, 1120, 'accent2', 1),
        text(columns(1, 3, y + 22, 60), 'title', name, { size: 28 }),
        text(columns(4, 9, y + 24, 88), 'lead', words, { slot: slot(name, ask, 160), spaceAfter: 0 }),
      ]
    }),
    text(frame(80, 636, 1120, 26), 'body', '{{sales.name}} and {{marketing.name}}, {{meeting.date}}', {
      color: 'text2',
    }),
  ],
}

export const outcome = (land: Picture): readonly SlidePlan[] => [result, quote(land), you]
