import { frame } from '#shared/model/frame.ts'
import { image, shape, slot, text } from '../../starters/blocks.ts'
import type { SlidePlan } from '../../starters/build.ts'
import { across, columns } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'
import { foot, head } from './page.ts'

const people = [
  {
    key: 'pair.marketing',
    name: '{{marketing.name}}',
    job: 'Your story and your figures',
    words: 'Brings what other kitchens and shops have learned, and makes your results easy to show upstairs.',
  },
  {
    key: 'pair.sales',
    name: '{{sales.name}}',
    job: 'Your plan and your contract',
    words: 'Knows your places by name. The number you ring when an order looks wrong.',
  },
]

/** The two people behind the deck, shown to the client as a pair. */
export const pair = (pictures: DemoPictures): SlidePlan => ({
  key: 'pair',
  title: 'The two of us',
  keyMessage: 'They buy two people who talk to each other. **Show that you do.**',
  blocks: [
    ...head({
      eyebrow: 'YOUR PAIR',
      title: 'Two people who know your name,\nfor the whole first year',
    }),
    ...across(columns(1, 12, 232, 292), 2, 32).flatMap(({ x, y, w, h }, at) => {
      const { key, name, job, words } = people[at]!
      return [
        shape(frame(x, y, w, h), 'background2', { radius: 20 }),
        image(frame(x, y, 216, h), at === 0 ? pictures.mara : pictures.tomas, {
          radius: 20,
          focus: { x: 0.5, y: 0.3 },
        }),
        text(frame(x + 244, y + 30, w - 272, 36), 'heading', name, { size: 22 }),
        text(frame(x + 244, y + 66, w - 272, 28), 'body', job, { color: 'accent2', bold: true, size: 15 }),
        text(frame(x + 244, y + 104, w - 272, 160), 'body', words, {
          key,
          slot: slot(
            at === 0 ? 'Marketing lead, in one line' : 'Sales lead, in one line',
            'What may they ring this person for?',
            130,
            false,
          ),
        }),
      ]
    }),
    text(
      columns(1, 12, 560, 68),
      'lead',
      'We prepared this deck together, and we will sit at your table together on the day you decide.',
      { color: 'text2', size: 19 },
    ),
    ...foot(pictures),
  ],
})
