import { Image } from 'lucide-react'
import type { BlockEditor } from '../blockEditor.ts'

export const imageBlockEditor: BlockEditor<'image'> = {
  name: 'Picture',
  of: () => 'Image',
  wordless: ({ picture }) => (picture ? 'no description' : 'no picture yet'),
  tool: {
    command: { label: 'Image', icon: Image, keys: ['i'] },
    hint: 'Press on the slide, or draw the frame, and choose a picture',
    size: { w: 400, h: 260 },
    beginsAtClick: false,
    asksFor: 'picture',
    make: (frame) => ({ kind: 'image', frame }),
  },
}
