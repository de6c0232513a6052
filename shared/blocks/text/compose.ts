import type { ComposeBlock } from '../spec.ts'
import type { TextBlock } from './model.ts'

export const composeText: ComposeBlock<TextBlock> = ({ body }, composer) => ({
  body: composer.body('', body),
})
