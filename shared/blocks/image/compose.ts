import type { ComposeBlock } from '../spec.ts'
import type { ImageBlock } from './model.ts'

export const composeImage: ComposeBlock<ImageBlock> = ({ picture, fit, focus, zoom }, composer) => ({
  picture: composer.picture('', picture),
  ...composer.fitting('', { fit, focus, zoom }),
})
