import { headForms, headSizes } from '#shared/blocks/line/model.ts'
import { dashes } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { composedDeck, composedSlide, lineBlock } from '../pptxDecks.ts'

const stroke = (width: number) => ({ color: '#000000', width, dash: 'solid' }) as const

/** A slide for each form that stands at the end of a line, in every size, on a thin and on a thick line; and the dashes. */
export const lineEndCases = composedDeck([
  ...headForms.map((form) =>
    composedSlide(
      headSizes.flatMap((size, at) =>
        [3, 8].map((width, column) =>
          lineBlock({
            id: `${at}-${column}`,
            frame: frame(80 + column * 600, 100 + at * 160, 480, 20, at * 10),
            stroke: stroke(width),
            heads: { start: { form, size: 'medium' }, end: { form, size } },
          }),
        ),
      ),
      { id: form, title: form },
    ),
  ),
  composedSlide(
    dashes.map((dash, at) =>
      lineBlock({ id: dash, frame: frame(80, 80 + at * 100, 1000, 20), stroke: { ...stroke(6), dash } }),
    ),
    { id: 'dashes', title: 'dashes' },
  ),
])
