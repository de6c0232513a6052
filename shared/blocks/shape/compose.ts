import type { ComposeBlock } from '../spec.ts'
import type { ShapeBlock } from './model.ts'

export const composeShape: ComposeBlock<ShapeBlock> = ({ body }, composer) => ({
  body: composer.body('', body),
})
