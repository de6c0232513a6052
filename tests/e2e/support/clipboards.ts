import type { Locator } from '@playwright/test'
import { lyingIn } from '../../support/clipboards/lying.ts'

/** What a program leaves on the clipboard, or hands over in a drag. */
export interface Clipboard {
  readonly html?: string
  readonly text?: string
  /** A small PNG beside or instead of the words. */
  readonly picture?: boolean
  /** A file of this name and type, without any use as a picture. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string }
}

/** A fixture of `tests/clipboards` as its program leaves it: office programs put a picture beside the words. */
export function clipboardOf(fixture: string): Clipboard {
  const { html, text } = lyingIn(fixture)
  return { text, ...(html !== null && { html, picture: true }) }
}

/** As if the keys for pasting were pressed where the element is. */
export const paste = (into: Locator, clipboard: Clipboard): Promise<void> => bring(into, 'paste', clipboard)

/** As if it were let go of in the middle of the element. */
export const drop = (onto: Locator, clipboard: Clipboard): Promise<void> => bring(onto, 'drop', clipboard)

function bring(target: Locator, how: 'paste' | 'drop', clipboard: Clipboard): Promise<void> {
  return target.evaluate(
    async (element, { how, clipboard: { html, text, picture, file } }) => {
      const data = new DataTransfer()
      if (html !== undefined) data.setData('text/html', html)
      if (text !== undefined) data.setData('text/plain', text)
      if (picture) {
        const drawing = new OffscreenCanvas(120, 80)
        drawing.getContext('2d')!.fillRect(10, 10, 60, 40)
        data.items.add(new File([await drawing.convertToBlob()], 'image.png', { type: 'image/png' }))
      }
      if (file) data.items.add(new File([file.content], file.name, { type: file.type }))
      const { x, y, width, height } = element.getBoundingClientRect()
      const where = { clientX: x + width / 2, clientY: y + height / 2 }
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...where })
      element.dispatchEvent(event)
    },
    { how, clipboard },
  )
}
