import { Highlight } from '@tiptap/extension-highlight'
import { isColor } from '#shared/model/color.ts'
import { colorValue } from '../../slide/colors.ts'
import { styledAttribute } from './styledAttribute.ts'

/** A colour behind a run. Typing `==` makes none: people write it in formulas. */
export const HighlightMark = Highlight.extend({
  addAttributes() {
    return { color: styledAttribute('color', isColor, (color) => `background-color: ${colorValue(color)}`) }
  },
  // The toolbar asks for the colour; a key would make one that no document holds.
  addKeyboardShortcuts: () => ({}),
  addInputRules: () => [],
  addPasteRules: () => [],
}).configure({ multicolor: true })
