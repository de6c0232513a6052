import { frame } from '#shared/model/frame.ts'
import { noMarks, paragraph, type Inline, type Paragraph } from '#shared/model/richText.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { composedDeck, composedSlide, textBlock } from '../pptxDecks.ts'

const item = (kind: 'bullet' | 'number', ordinal: number, text: string): Paragraph => ({
  ...paragraph(text),
  list: { kind, level: 0, ordinal },
})

const runs = (...texts: readonly (readonly [string, number?])[]): Paragraph => ({
  ...paragraph(''),
  inlines: texts.map(([text, size]): Inline => ({
    kind: 'text',
    text,
    marks: size === undefined ? noMarks : { size },
  })),
})

/** Words of several scripts by name; no word stands twice on a slide. */
const cases: Readonly<Record<string, readonly Paragraph[]>> = {
  Arabic: [
    paragraph('نصل إلى متاجركم قبل الفجر كل يوم'),
    item('bullet', 1, 'طعام طازج خلال ساعات'),
    item('bullet', 2, 'متجر واحد أو مئات المتاجر'),
    item('number', 1, 'نبدأ معا'),
    { ...paragraph('وسط الصفحة'), align: 'center' },
    { ...paragraph('على اليسار'), align: 'left' },
  ],
  Hebrew: [
    paragraph('אנחנו מגיעים אל החנויות לפני עלות השחר'),
    item('number', 1, 'אוכל טרי בתוך שעות'),
    item('number', 2, 'חנות אחת או מאות מהן'),
    runs(['84', 40], [' מכל הסניפים', 14]),
  ],
  Mixed: [
    paragraph('Daylark מגיעה לכל סניף before seven'),
    paragraph('עם Daylark תוך 24 שעות בלבד'),
    item('bullet', 1, '12 متجرا with Northgate الآن'),
    paragraph('Plain English (for once).'),
  ],
  Japanese: [paragraph('毎朝 七時までに お届けします'), item('bullet', 1, '東京の Daylark 店舗')],
}

/** One text a slide, across most of it. */
export const scriptCases: ComposedDeck = composedDeck(
  Object.entries(cases).map(([title, text], at) =>
    composedSlide([textBlock(text, { id: `words${at}`, frame: frame(80, 60, 1120, 600) })], {
      id: `slide${at}`,
      title,
    }),
  ),
)
