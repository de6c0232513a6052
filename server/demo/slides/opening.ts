import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { wholeSlide } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot } from './page.ts'

export const opening = (pictures: DemoPictures): readonly SlidePlan[] => [cover(pictures), heard(pictures)]

const cover = ({ sunrise, sign, signLight }: DemoPictures): SlidePlan => ({
  key: 'cover',
  title: 'Fresh, right by six',
  section: 'Opening',
  background: solid('accent1'),
  keyMessage:
    'We are calm, we are early, and we did this **for them**. Nothing on this slide needs explaining.',
  blocks: [
    image(wholeSlide, sunrise, {
      reason: 'The cover is the same for every client: it is how people recognise us.',
    }),
    image(frame(78, 60, 52, 52), signLight, { fit: 'contain' }),
    text(frame(142, 68, 240, 40), 'heading', 'Daylark', { color: 'background', size: 22 }),
    text(frame(80, 216, 500, 164), 'display', 'Fresh food,\nright by six.', {
      color: 'background',
      spaceAfter: 0,
    }),
    text(frame(80, 392, 440, 96), 'lead', 'The order for every shelf, made while the city sleeps.', {
      key: 'cover.line',
      color: 'accent5',
      slot: slot('Opening line', 'One sentence that says why we are here, in their words.', 90),
    }),
    shape(frame(80, 560, 88, 88), 'background', { radius: 16 }),
    image(frame(92, 572, 64, 64), sign, {
      key: 'cover.logo',
      fit: 'contain',
      slot: slot('Client logo', 'Their logo, square, on white or see-through.'),
    }),
    text(frame(192, 568, 400, 34), 'heading', 'For {{client.name}}', { color: 'background' }),
    text(frame(192, 602, 400, 48), 'body', '{{meeting.date}}\n{{marketing.name}} and {{sales.name}}', {
      color: 'accent5',
      size: 14,
      spaceAfter: 0,
    }),
  ],
})

const heard = (pictures: DemoPictures): SlidePlan => ({
  key: 'heard',
  title: 'What we heard from you',
  keyMessage:
    'They should nod three times before we say anything about ourselves.\n- Use **their** words, not ours\n- Three points, never four',
  blocks: [
    image(frame(0, 0, 440, 720), pictures.crate, {
      key: 'heard.picture',
      slot: slot(
        'Picture of their world',
        'A place they know: their shop, their kitchen, their town.',
        null,
        false,
      ),
    }),
    text(frame(520, 64, 680, 20), 'eyebrow', 'WHAT WE HEARD'),
    text(frame(520, 92, 680, 116), 'title', 'Three things you told us,\nbefore we show you anything', {
      size: 34,
    }),
    ...quotes.flatMap(({ key, topic, words }, at) => {
      const y = 240 + at * 132
      return [
        rule(520, y, 680, 'accent5', 1.5),
        text(frame(520, y + 20, 140, 28), 'body', `**${topic}**`, { color: 'accent2', size: 15 }),
        text(frame(650, y + 18, 550, 96), 'lead', words, {
          key,
          size: 20,
          spaceAfter: 0,
          slot: slot(
            `They said: ${topic.toLowerCase()}`,
            'What they said in the first call, as they said it.',
            120,
          ),
        }),
      ]
    }),
    ...foot(pictures, { left: 520 }),
  ],
})

const quotes = [
  { key: 'heard.planning', topic: 'On planning', words: '“Monday’s order is placed on Thursday.”' },
  { key: 'heard.floor', topic: 'On the floor', words: '“By four the shelf is empty, or the bin is full.”' },
  {
    key: 'heard.goal',
    topic: 'On the goal',
    words: '“One number in the morning that we can trust.”',
  },
]
