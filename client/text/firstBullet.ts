import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isEmptyText } from './isEmptyText.ts'

/** The first letter typed into an empty text begins a bullet list. Opening the text alone still writes nothing. */
export const FirstBullet = Extension.create({
  name: 'firstBullet',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) =>
            isEmptyText(view.state.doc) &&
            view.state.doc.firstChild?.attrs['list'] === null &&
            editor.chain().toggleListOf('bullet').insertContent(text).run(),
        },
      }),
    ]
  },
})
