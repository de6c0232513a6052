import type { ComposeBlock } from '../spec.ts'
import type { ImageBlock } from './model.ts'

export const composeImage: ComposeBlock<ImageBlock> = ({ picture }, composer) => ({
  picture: composer.picture('', picture),
})
