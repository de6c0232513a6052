import { Editor } from '@tiptap/core'
import { PlainKeymap } from '#client/text/firstParagraph.ts'
import { ParagraphLooks, readDoc } from '#client/text/binding/paragraphLooks.ts'
import { CopiedText } from '#client/text/clipboard/copiedText.ts'
import type { CopiedLook } from '#client/text/clipboard/cellLooks.ts'
import { readCopied } from '#client/text/clipboard/copied.ts'
import { GrantedFormats } from '#client/text/grantedFormats.ts'
import { textExtensions } from '#client/text/schema/textSchema.ts'
import type { RichText } from '#shared/model/richText.ts'

/** What lies on a clipboard; a picture is always beside HTML, as office programs have it. */
export interface Lying {
  readonly html: string | null
  readonly text: string
}

/** What a paste brought: onto a slide (`words`, or `cells` where they came as one table) and at a caret. */
export interface Brought {
  readonly kind: string | null
  readonly words: RichText
  readonly cells: readonly (readonly RichText[])[] | null
  readonly hasHeader: boolean
  readonly merged: readonly string[]
  /** What the program says of the look of cells, by row and column. */
  readonly looks: readonly (readonly [string, CopiedLook])[]
  readonly atCaret: RichText
  /** What a script of the clipboard would have left. */
  readonly wasRun: unknown
}

declare global {
  interface Window {
    bring: (lying: Lying) => Brought
    wasRun?: unknown
  }
}

window.bring = (lying) => {
  const data = dataOf(lying)
  const copied = readCopied(data)
  const words = copied?.kind === 'words' ? copied : null
  return {
    kind: copied?.kind ?? null,
    words: words?.words ?? [],
    cells: words?.cells?.words ?? null,
    hasHeader: words?.cells?.hasHeader ?? false,
    merged:
      words?.cells?.merged.map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`) ??
      [],
    looks: [...(words?.cells?.looks ?? [])],
    atCaret: atCaret(data),
    wasRun: window.wasRun ?? null,
  }
}

function dataOf({ html, text }: Lying): DataTransfer {
  const data = new DataTransfer()
  if (html !== null) data.setData('text/html', html)
  data.setData('text/plain', text)
  if (html !== null) data.items.add(new File(['x'], 'image.png', { type: 'image/png' }))
  return data
}

/** Pasted into an empty text that is being written. */
function atCaret(clipboardData: DataTransfer): RichText {
  const place = document.body.appendChild(document.createElement('div'))
  const editor = new Editor({
    element: place,
    extensions: [PlainKeymap, ...textExtensions(), ParagraphLooks, CopiedText, GrantedFormats],
    enableCoreExtensions: { keymap: false },
    enableInputRules: false,
    enablePasteRules: ['variable'],
    injectCSS: false,
  })
  editor.view.focus()
  editor.view.dom.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
  const words = readDoc(editor.state.doc)
  editor.destroy()
  place.remove()
  return words
}
