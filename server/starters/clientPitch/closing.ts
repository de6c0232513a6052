import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { rule, shape, slot, text, upright } from '../blocks.ts'
import type { SlidePlan } from '../build.ts'
import { across, columns } from '../grid.ts'
import { badge, entry, head } from '../pieces.ts'

const steps = [
  { name: 'Connect', body: 'What happens in the first week, and who does it.' },
  { name: 'Prove', body: 'The smallest test that would convince a sceptic.' },
  { name: 'Grow', body: 'How it spreads once it works, and at what pace.' },
]

const how: SlidePlan = {
  key: 'how',
  title: 'How it works',
  keyMessage: 'Three steps. A fourth one means we have not thought enough.',
  blocks: [
    ...head('HOW IT WORKS', 'Three steps from today to the first result'),
    ...across(columns(1, 12, 236, 384), 3, 16).flatMap(({ x, y, w, h }, at) => [
      shape(frame(x, y, w, 88), at === 2 ? 'accent2' : 'accent1', {
        shape: 'chevron',
        text: `**${at + 1}**`,
        role: 'heading',
        style: { color: 'background', align: 'center', size: 24 },
      }),
      ...entry(frame(x + 8, y + 120, w - 48, h - 120), steps[at]!, {
        name: { size: 24 },
        body: { color: 'text2', size: 18 },
        step: 44,
      }),
    ]),
    shape(frame(80, 508, 1120, 120), 'background2', { radius: 18 }),
    text(frame(120, 508, 1040, 120), 'lead', 'Where this client would begin, and why there.', {
      size: 19,
      valign: 'middle',
      slot: slot('Where they begin', 'Their first step: which team, which site, which week?', 140),
    }),
  ],
}

const results = ['−30 %', '4.8 / 5', '9 weeks']
const meanings = [
  'what went down, for whom, within which time',
  'what people say, how many were asked',
  'from the first meeting to the first result',
]

const proof: SlidePlan = {
  key: 'proof',
  title: 'Proof',
  section: 'Proof',
  background: solid('accent1'),
  keyMessage: 'Three figures that hold when somebody rings the customer.',
  blocks: [
    ...head('PROOF', 'It worked for people like you', { color: 'background', eyebrow: 'accent3' }),
    ...across(columns(1, 12, 240, 200), 3, 64).flatMap(({ x, w }, at) => [
      ...(at === 0 ? [] : [upright(x - 32, 248, 190, 'accent2', 1.5)]),
      text(frame(x, 232, w, 104), 'figure', results[at]!, {
        color: 'accent3',
        size: 68,
        reason: 'Approved for clients. Source and date are with marketing.',
      }),
      text(frame(x, 344, w, 90), 'body', meanings[at]!, { color: 'accent5', size: 18 }),
    ]),
    shape(frame(80, 492, 1120, 136), solid('background', 0.08), { radius: 18 }),
    text(
      frame(120, 492, 1040, 136),
      'lead',
      '“A sentence from a customer who sounds like this client.” Name, role, company',
      {
        color: 'background',
        valign: 'middle',
        slot: slot(
          'A voice they will trust',
          'Choose the customer most like them: same trade, same size, same worry.',
          170,
        ),
      },
    ),
  ],
}

const plan: SlidePlan = {
  key: 'plan',
  title: 'Your plan',
  section: 'For you',
  keyMessage: 'They see their own names and dates: the plan is already half theirs.',
  blocks: [
    ...head('THE PLAN', 'What the first ninety days look like'),
    rule(90, 250, 1110, 'accent5', 3),
    ...across(columns(1, 12, 240, 250), 3, 40).flatMap(({ x, w }, at) => [
      badge(frame(x, 228, 44, 44), `${at + 1}`, {
        fill: at === 2 ? 'accent3' : 'accent2',
        color: at === 2 ? 'accent1' : 'background',
        size: 16,
      }),
      ...entry(
        frame(x, 296, w, 170),
        {
          name: `Days ${at * 30 + 1} to ${at * 30 + 30}`,
          body: 'What happens, who does it, how we know that it worked.',
          slot: slot(
            `Days ${at * 30 + 1} to ${at * 30 + 30}`,
            'One thing that happens, one person, one sign that it worked.',
            130,
          ),
        },
        { body: { size: 17 } },
      ),
    ]),
    shape(frame(80, 492, 1120, 136), 'background2', { radius: 18 }),
    text(frame(120, 492, 240, 136), 'heading', 'Your two people', { valign: 'middle' }),
    ...across(frame(380, 492, 780, 136), 2, 40).flatMap(({ x, w }, at) => [
      badge(frame(x, 532, 56, 56), at === 0 ? 'M' : 'S', {
        fill: at === 0 ? 'accent2' : 'accent1',
        color: 'background',
      }),
      text(frame(x + 76, 530, w - 76, 30), 'body', at === 0 ? '{{marketing.name}}' : '{{sales.name}}', {
        size: 17,
      }),
      text(
        frame(x + 76, 558, w - 76, 28),
        'body',
        at === 0 ? 'your story and your figures' : 'your plan and your contract',
        { color: 'text2' },
      ),
    ]),
  ],
}

const next: SlidePlan = {
  key: 'next',
  title: 'Next step',
  background: solid('accent2'),
  keyMessage: 'Leave with one date in two calendars.',
  blocks: [
    shape(frame(860, -140, 640, 640), 'accent1', { shape: 'ellipse' }),
    shape(frame(1010, 330, 300, 300), 'accent3', { shape: 'ellipse' }),
    text(frame(80, 72, 600, 24), 'eyebrow', 'NEXT STEP', { color: 'background' }),
    text(frame(80, 212, 720, 170), 'display', 'One small step\nyou can take today', { color: 'background' }),
    text(frame(80, 408, 640, 110), 'lead', 'A step, a person and a date.', {
      color: 'background',
      slot: slot('The next step', 'The smallest thing they can agree to today, with a date.', 120),
    }),
    text(frame(80, 592, 640, 60), 'body', '{{sales.name}} and {{marketing.name}}\nfor {{client.name}}', {
      color: 'background',
      spaceAfter: 2,
    }),
  ],
}

export const closing = (): readonly SlidePlan[] => [how, proof, plan, next]
