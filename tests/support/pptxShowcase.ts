import { bareSurface } from '#shared/model/surface.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import { gradient, solid } from '#shared/model/color.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, noMarks, paragraph, type Marks, type Paragraph } from '#shared/model/richText.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  picture,
  shapeBlock,
  slot,
  textBlock,
} from './pptxDecks.ts'

const run = (text: string, marks: Marks = noMarks) => ({ kind: 'text', text, marks }) as const

const item = (kind: 'bullet' | 'number', level: number, ordinal: number | null, text: string): Paragraph => ({
  ...paragraph(text),
  list: { kind, level, ordinal },
})

const marked: Paragraph = {
  ...paragraph(''),
  inlines: [
    run('Bold', { bold: true }),
    run(' italic', { italic: true }),
    run(' underlined', { underline: true }),
    run(' struck', { strike: true }),
    run(' accent', { color: 'accent5' }),
    run(' marked', { highlight: '#ffe08a' }),
    run(' large', { size: 28, font: 'Georgia' }),
    run(' H'),
    run('2', { script: 'sub' }),
    run('O, m'),
    run('2', { script: 'super' }),
    { kind: 'break' },
    run('our site', { link: 'https://example.com/a b?q="x"' }),
    run(' and '),
    run('mail', { link: 'mailto:hello@example.com', color: 'accent3' }),
    run(' for '),
    { kind: 'variable', name: 'client.name', marks: { bold: true } },
  ],
}

const shapes: readonly Shape[] = ['rect', 'ellipse', 'triangle', 'diamond', 'chevron', 'arrow']

/** One deck with everything that a block can be. Its pictures are `a…` and `b…`. */
export const showcaseDeck = (): ComposedDeck =>
  composedDeck(
    [
      composedSlide(
        [
          textBlock('Aurora & <friends>', { role: 'display', frame: frame(80, 220, 1120, 90) }),
          textBlock('A pitch for “Übermut” in 2 026 🚀', { role: 'lead', frame: frame(80, 320, 800, 60) }),
          lineBlock({ frame: frame(80, 300, 160, 4), stroke: { color: 'accent4', width: 4, dash: 'solid' } }),
        ],
        {
          id: 's1',
          title: 'Cover',
          section: 'Opening',
          background: gradient('background2', 'background', 90),
          points: [
            paragraph('Thank them for the invitation.', { bold: true }),
            item('number', 0, 1, 'Who we are'),
            item('bullet', 1, 1, 'thirty people'),
            item('number', 0, 2, 'Why we are here'),
          ],
        },
      ),
      composedSlide(
        [
          textBlock('Words in every form', { role: 'title', frame: frame(80, 48, 1120, 60) }),
          textBlock([marked], { frame: frame(80, 130, 1120, 110) }),
          textBlock(
            [
              ...bullets(
                'First point',
                'Second point that is long enough to run over into a second line of its box',
              ),
              item('bullet', 1, 1, 'a level deeper'),
              item('bullet', 2, 1, 'and one more'),
              item('bullet', 0, 3, 'Third point'),
              item('bullet', 0, null, 'continued without a dot'),
            ],
            { frame: frame(80, 260, 520, 320) },
          ),
          textBlock(
            [
              item('number', 0, 3, 'Counts from three'),
              item('bullet', 1, 1, 'with a dash inside'),
              item('number', 0, 4, 'and goes on'),
              item('number', 0, 5, 'to five'),
              { ...paragraph('right, at double spacing'), align: 'right', lineSpacing: 2 },
              { ...paragraph('centred'), align: 'center' },
            ],
            {
              frame: frame(640, 260, 560, 320),
              surface: { fill: solid('background2'), stroke: null, radius: 16, shadow: true },
            },
          ),
        ],
        { id: 's2', title: 'Words', points: [paragraph('Ask: what do they use today?')] },
      ),
      composedSlide(
        [
          textBlock('Shapes and lines', { role: 'title', frame: frame(80, 48, 1120, 60) }),
          ...shapes.map((shape, at) =>
            shapeBlock({ shape, frame: frame(80 + at * 190, 140, 170, 110, at === 5 ? 15 : 0) }, shape),
          ),
          shapeBlock({
            frame: frame(80, 300, 260, 120),
            surface: { fill: gradient('accent1', 'accent3', 45), stroke: null, radius: 24, shadow: true },
          }),
          shapeBlock({
            frame: frame(380, 300, 260, 120),
            surface: {
              fill: solid('accent4', 0.4),
              stroke: { color: 'accent5', width: 6, dash: 'dash' },
              radius: 60,
              shadow: false,
            },
          }),
          shapeBlock({
            shape: 'ellipse',
            frame: frame(680, 300, 260, 120, 30),
            surface: { ...bareSurface, stroke: { color: '#123456', width: 2, dash: 'dot' } },
          }),
          lineBlock({
            frame: frame(80, 480, 400, 20),
            heads: { start: null, end: { form: 'triangle', size: 'medium' } },
          }),
          lineBlock({
            frame: frame(560, 440, 300, 100, 330),
            heads: { start: { form: 'oval', size: 'large' }, end: { form: 'stealth', size: 'small' } },
            stroke: { color: 'accent5', width: 5, dash: 'dash' },
          }),
        ],
        { id: 's3', title: 'Shapes', section: 'Middle' },
      ),
      composedSlide(
        [
          imageBlock({ frame: frame(80, 80, 300, 300) }),
          imageBlock({ frame: frame(420, 80, 300, 300), focus: { x: 0, y: 0 }, radius: 40 }),
          imageBlock({ frame: frame(760, 80, 300, 300, 10), fit: 'contain', radius: 12 }),
          imageBlock({ frame: frame(80, 420, 480, 200), opacity: 0.5, picture: picture({ alt: '' }) }),
          imageBlock({ frame: frame(600, 420, 200, 200), picture: picture({ asset: 'b'.repeat(64) }) }),
          imageBlock({ frame: frame(840, 420, 200, 200), picture: null, slot: slot() }),
          textBlock('', { slot: slot(), frame: frame(1080, 420, 150, 200) }),
        ],
        { id: 's4', title: 'Pictures', background: solid('#f4efe6') },
      ),
      composedSlide([textBlock('Kept from the client')], { id: 's5', title: 'Hidden', hidden: 'pitch' }),
    ],
    { client: 'Übermut GmbH' },
  )
