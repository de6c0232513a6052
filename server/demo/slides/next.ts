import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { image, rule, shape, slot, text } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot } from './page.ts'

const steps = [
  {
    key: 'next.first',
    words: '**This week:** you name two places to begin with.',
    ask: 'The smallest thing they can agree to today, with a day.',
  },
  {
    key: 'next.second',
    words: '**Next week:** we read the first file together.',
    ask: 'What we do in return, with a day.',
  },
  {
    key: 'next.third',
    words: '**In two weeks:** your first night with Daylark.',
    ask: 'When it becomes real, with a day.',
  },
]

/** The last slide stays up while people talk, so it says what happens next. */
export const next = (pictures: DemoPictures): SlidePlan => ({
  key: 'next',
  title: 'What happens next',
  background: solid('accent1'),
  keyMessage: 'Leave with **one date** in two calendars.',
  blocks: [
    image(frame(840, 0, 440, 720), pictures.crate),
    text(frame(80, 64, 680, 20), 'eyebrow', 'NEXT STEPS', { color: 'accent3' }),
    text(frame(80, 96, 680, 130), 'display', 'Three small steps\nto the first night', {
      color: 'background',
      size: 42,
      lineSpacing: 0.96,
    }),
    ...steps.flatMap(({ key, words, ask }, at) => {
      const y = 268 + at * 104
      return [
        shape(frame(80, y + 4, 48, 48), 'accent3', {
          shape: 'ellipse',
          text: `**${at + 1}**`,
          role: 'body',
          style: { color: 'accent1', align: 'center', size: 18 },
        }),
        text(frame(152, y, 610, 76), 'lead', words, {
          key,
          color: 'background',
          size: 20,
          slot: slot(`Step ${at + 1}`, ask, 110),
        }),
        ...(at === steps.length - 1 ? [] : [rule(152, y + 86, 608, 'accent2', 1)]),
      ]
    }),
    text(frame(80, 586, 680, 44), 'body', 'Questions before then? {{sales.name}} answers within the day.', {
      color: 'accent5',
      valign: 'middle',
    }),
    ...foot(pictures, { dark: true, right: 760 }),
  ],
})
