import type { BlockContent } from '#shared/docs/blockContent.ts'
import type { SlideContent } from '#shared/docs/slideEdits.ts'
import type { TextBody } from '#shared/model/block.ts'
import { gradient, solid, type Color } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { bullets, plainRichText, type RichText } from '#shared/model/richText.ts'
import type { TextRole } from '#shared/model/theme.ts'

/** A new slide's starting point. Everything is said in theme roles and places, so any theme dresses it. */
export interface Layout {
  readonly id: string
  readonly name: string
  readonly content: SlideContent
}

/** What a block may say beyond role, place and words. */
type Extra = Partial<Pick<TextBody, 'style' | 'valign'>>

const text = (role: TextRole, at: Frame, words: string | RichText, extra: Extra = {}): BlockContent => ({
  kind: 'text',
  frame: at,
  body: { role, text: typeof words === 'string' ? plainRichText(words) : words, ...extra },
})

const panel = (at: Frame, color: Color): BlockContent => ({
  kind: 'shape',
  shape: 'rect',
  frame: at,
  surface: { fill: solid(color), radius: 16 },
})

const heading = (words: string) => text('title', frame(80, 72, 1120, 96), words, { valign: 'middle' })
const onDark: Extra = { style: { color: 'background' } }
const dark = gradient('text', 'accent1', 120)

const column = (x: number, w: number): readonly BlockContent[] => [
  text('heading', frame(x, 216, w, 44), 'A point'),
  text('body', frame(x, 272, w, 320), bullets('What it is', 'Why it matters', 'What follows')),
]

const figure = (x: number, value: string, words: string): readonly BlockContent[] => [
  panel(frame(x, 232, 352, 296), 'background2'),
  text('figure', frame(x + 32, 272, 288, 104), value, { style: { color: 'accent1' } }),
  text('body', frame(x + 32, 392, 288, 104), words),
]

export const layouts: readonly Layout[] = [
  {
    id: 'title',
    name: 'Title',
    content: {
      title: 'Title',
      background: dark,
      blocks: [
        text('eyebrow', frame(96, 208, 1000, 28), 'OCCASION', onDark),
        text('display', frame(96, 248, 1040, 176), 'What this is about', onDark),
        text('lead', frame(96, 440, 880, 72), 'One line that makes them want the next slide', onDark),
      ],
    },
  },
  {
    id: 'section',
    name: 'Section',
    content: {
      title: 'Section',
      section: 'New section',
      background: solid('accent1'),
      blocks: [
        text('display', frame(96, 264, 1088, 136), 'Section', { ...onDark, valign: 'bottom' }),
        text('lead', frame(96, 416, 880, 72), 'What this part answers', onDark),
      ],
    },
  },
  {
    id: 'content',
    name: 'Content',
    content: {
      title: 'Content',
      blocks: [
        heading('Say the point in one sentence'),
        text('body', frame(80, 208, 1120, 400), bullets('First reason', 'Second reason', 'Third reason')),
      ],
    },
  },
  {
    id: 'two-columns',
    name: 'Two columns',
    content: {
      title: 'Two columns',
      blocks: [heading('Two sides of one thing'), ...column(80, 528), ...column(672, 528)],
    },
  },
  {
    id: 'picture',
    name: 'Picture',
    content: {
      title: 'Picture',
      blocks: [
        { kind: 'image', frame: frame(640, 0, 640, 720) },
        text('title', frame(80, 200, 496, 144), 'Let them see it', { valign: 'bottom' }),
        text('body', frame(80, 368, 496, 200), 'Two or three lines about what the picture shows.'),
      ],
    },
  },
  {
    id: 'quote',
    name: 'Quote',
    content: {
      title: 'Quote',
      background: solid('background2'),
      blocks: [
        text('title', frame(160, 200, 960, 216), '“What a client said, in their own words.”', {
          valign: 'bottom',
          style: { bold: false, italic: true },
        }),
        text('lead', frame(160, 440, 960, 48), 'Name, role, company', { style: { color: 'text2' } }),
      ],
    },
  },
  {
    id: 'figures',
    name: 'Figures',
    content: {
      title: 'Figures',
      blocks: [
        heading('What it comes to'),
        ...figure(80, '12 %', 'less of what hurts'),
        ...figure(464, '3 ×', 'more of what helps'),
        ...figure(848, '90 d', 'until it shows'),
      ],
    },
  },
  { id: 'blank', name: 'Blank', content: {} },
]
