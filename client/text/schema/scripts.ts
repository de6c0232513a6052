import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'

/** A run is below or above the line, not both. */
const excludes = 'subscript superscript'

export const scripts = [Subscript.extend({ excludes }), Superscript.extend({ excludes })]
