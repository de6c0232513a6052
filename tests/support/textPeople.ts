import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { Typing } from '#client/deck/typing.ts'
import { docOf } from '#client/text/binding/flatDoc.ts'
import { writeSteps } from '#client/text/binding/localEdits.ts'
import { followChanges } from '#client/text/binding/remoteSteps.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import type { ParagraphCommand } from '#client/text/schema/paragraphCommands.ts'

/** One person in a live text: the editor's state, its document and history, as in a page but without one. */
export class TextPerson {
  readonly doc = new Y.Doc()
  readonly text = this.doc.getText('text')
  readonly history = new History()
  readonly arriving: Uint8Array[] = []
  state: EditorState
  readonly #typing = new Typing()

  constructor(clientID: number, start: Uint8Array) {
    this.doc.clientID = clientID
    Y.applyUpdate(this.doc, start, 'wire')
    this.history.attach(this.doc)
    this.state = EditorState.create({ doc: docOf(textSchema, this.text) })
    this.text.observe((event, { origin }) => {
      if (origin !== this.#typing)
        this.state = this.state.apply(followChanges(this.state, this.text, event.delta))
    })
  }

  /** Everything that a person sees, paragraphs ended by a line break. */
  get shown(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '\n', '\ufffc')
  }

  dispatch(tr: Transaction): void {
    const steps = tr.steps.map((step, at) => ({
      step,
      before: tr.docs[at]!,
      after: tr.docs[at + 1] ?? tr.doc,
    }))
    this.state = this.state.apply(tr)
    this.history.gesture(() => writeSteps(this.text, steps, this.#typing))
  }

  select(anchor: number, head = anchor): void {
    const { doc } = this.state
    const inside = (at: number) => doc.resolve(Math.max(0, Math.min(at, doc.content.size)))
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.between(inside(anchor), inside(head))),
    )
  }

  command(command: ParagraphCommand): void {
    const { tr } = this.state
    if (command(this.state, tr, true)) this.dispatch(tr)
  }

  receive(): void {
    for (const update of this.arriving.splice(0)) Y.applyUpdate(this.doc, update, 'wire')
  }
}

/** People in one text, each of whose changes waits at the others' doors. */
export function people(count: number, start: Uint8Array): readonly TextPerson[] {
  const all = Array.from({ length: count }, (_, at) => new TextPerson(at + 1, start))
  for (const person of all) {
    person.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') for (const other of all) if (other !== person) other.arriving.push(update)
    })
  }
  return all
}
