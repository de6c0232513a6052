import type { ComposeBlock } from '../spec.ts'
import type { ImageBlock } from './model.ts'

export const composeImage: ComposeBlock<ImageBlock> = ({ picture, fit, focus }, composer) => ({
  picture: composer.picture('', picture),
  ...composer.fitting('', { fit, focus }),
})
