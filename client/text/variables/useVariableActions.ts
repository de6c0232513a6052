import type { Editor } from '@tiptap/core'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useFactValues } from './useFacts.ts'

/** Characters of an editor's text to replace; `null`: whatever is selected. */
type Range = { readonly from: number; readonly to: number } | null

interface VariableActions {
  readonly facts: ReadonlyMap<string, string>
  /** Whether I may state facts about the client here. */
  readonly mayState: boolean
  readonly client: string
  insert(name: string, range: Range): void
  /** States a new fact and puts it into the text, as one step. */
  state(name: string, value: string, range: Range): void
}

export function useVariableActions(editor: Editor): VariableActions {
  const { pitch, can, history } = useDeckSession()
  const facts = useFactValues()
  const insert = (name: string, range: Range) => {
    const chain = editor.chain().focus()
    const placed = range && isTyped(editor, range) ? chain.deleteRange(range) : chain
    placed.insertContent(factAt(editor, name)).run()
  }
  return {
    facts,
    mayState: pitch !== null && can.editPitch,
    client: facts.get('client.name') ?? '',
    insert: (name, range) => history.gesture(() => insert(name, range)),
    state: (name, value, range) =>
      history.gesture(() => {
        if (pitch) setFact(pitch.doc, name, value)
        insert(name, range)
      }),
  }
}

/** A colleague may have written before the caret since: then the sign stands elsewhere and stays. */
function isTyped({ state: { doc } }: Editor, { from, to }: NonNullable<Range>): boolean {
  return to <= doc.content.size && /^(@|\{\{)/.test(doc.textBetween(from, to))
}

/** A fact looks like the words it is put among. */
function factAt({ state }: Editor, name: string): object {
  const marks = state.storedMarks ?? state.selection.$from.marks()
  return { type: 'variable', attrs: { name }, marks: marks.map((mark) => mark.toJSON() as object) }
}
