import type { Editor } from '@tiptap/core'
import { Braces, Plus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { separator, type MenuEntry } from '../../ui/menuEntry.ts'
import { NameFactDialog } from '../variables/NameFactDialog.tsx'
import { useVariableActions } from '../variables/useVariableActions.ts'
import { variableChoices } from '../variables/variableChoices.ts'
import { returnToText } from './formatCommands.ts'

/** Puts a fact about the client into the text. */
export function VariableButton({ editor }: { editor: Editor }) {
  const actions = useVariableActions(editor)
  const [naming, setNaming] = useState(false)
  const known = variableChoices('', actions.facts, false).map(({ name, label, ...choice }): MenuEntry => ({
    kind: 'item',
    label,
    description: (choice.kind === 'known' && choice.value) || 'Not stated yet',
    onSelect: () => {
      actions.insert(name, null)
      returnToText(editor)
    },
  }))
  const add: MenuEntry = { kind: 'item', label: 'New fact…', icon: Plus, onSelect: () => setNaming(true) }
  return (
    <>
      <Menu
        align="end"
        entries={[
          { kind: 'heading', label: 'Facts about the client' },
          ...known,
          ...(actions.mayState ? [separator, add] : []),
        ]}
      >
        <IconButton icon={Braces} label="Insert a fact, or type @" size="s" />
      </Menu>
      {naming && (
        <NameFactDialog
          client={actions.client}
          taken={actions.facts}
          onState={(name, value) => actions.state(name, value, null)}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
