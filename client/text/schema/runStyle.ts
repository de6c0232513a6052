import { TextStyle } from '@tiptap/extension-text-style'
import { isColor } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import { colorValue } from '../../slide/colors.ts'
import { fittedPoints } from '../../slide/fittedPoints.ts'
import { fontValue } from '../../slide/fontValue.ts'
import { styledAttribute } from './styledAttribute.ts'

/** Points as the document has them: `24pt`. */
export const sizeValue = (points: number): string => `${points}pt`

const sizePattern = /^\d+(\.\d+)?pt$/
const isSize = (value: unknown): value is string => typeof value === 'string' && sizePattern.test(value)

/**
 * Colour, font and size of a run, in one mark. It reads only what it wrote itself: words pasted from a letter
 * or a web page take the look of the block they land in, words from another slide keep their own.
 */
export const RunStyle = TextStyle.extend({
  // Outside all other marks, as the renderer draws it: what is raised, marked or underlined goes by its size.
  priority: 1001,
  addAttributes() {
    return {
      color: styledAttribute('color', isColor, (color) => {
        const value = colorValue(color)
        return `color: ${value}; --run-color: ${value}`
      }),
      fontFamily: styledAttribute('fontFamily', isFont, (font) => `font-family: ${fontValue(font)}`),
      fontSize: styledAttribute(
        'fontSize',
        isSize,
        (size) => `font-size: ${fittedPoints(Number.parseFloat(size))}`,
      ),
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-color], span[data-font-family], span[data-font-size]', consuming: false }]
  },
})
