import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { NameFactDialog } from './NameFactDialog.tsx'
import { useVariableActions } from './useVariableActions.ts'
import { variableChoices, type VariableChoice } from './variableChoices.ts'
import { VariableList } from './VariableList.tsx'
import { openTrigger, type OpenTrigger } from './variableTrigger.ts'

interface NewFact {
  readonly label: string
  readonly range: OpenTrigger
}

/** The picker at the caret: open while `@` or `{{` is being typed. */
export function VariableMenu({ editor }: { editor: Editor }) {
  const trigger = useEditorState({ editor, selector: ({ editor: { state } }) => openTrigger(state) })
  const actions = useVariableActions(editor)
  const [newFact, setNewFact] = useState<NewFact | null>(null)
  const choices = trigger ? variableChoices(trigger.query, actions.facts, actions.mayState) : []

  function choose(choice: VariableChoice) {
    if (!trigger) return
    if (choice.kind === 'known') actions.insert(choice.name, trigger)
    else setNewFact({ label: choice.label, range: trigger })
  }

  return (
    <>
      {trigger && choices.length > 0 && (
        <VariableList
          key={trigger.from}
          editor={editor}
          at={trigger.from}
          choices={choices}
          onChoose={choose}
        />
      )}
      {newFact && (
        <NameFactDialog
          label={newFact.label}
          client={actions.client}
          taken={actions.facts}
          onState={(name, value) => actions.state(name, value, newFact.range)}
          onClose={() => setNewFact(null)}
        />
      )}
    </>
  )
}
