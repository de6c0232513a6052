import type { ComposeBlock } from '../spec.ts'
import type { LineBlock } from './model.ts'

/** Nothing in a line depends on a pitch or a theme. */
export const composeLine: ComposeBlock<LineBlock> = () => ({})
