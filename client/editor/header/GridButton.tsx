import { useEditor } from '#client/deck/editorStore.ts'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { editorCommands } from '../commands/editorCommands.ts'
import { useEditorActs } from '../commands/useEditorActs.ts'

/** All slides in a grid in place of the open one, and back. */
export function GridButton() {
  const pressed = useEditor((state) => state.grid)
  const { slideGrid } = useEditorActs()
  return (
    <IconButton
      {...buttonOf(editorCommands.slideGrid)}
      pressed={pressed}
      disabled={slideGrid?.may === false}
      onClick={() => slideGrid?.run()}
    />
  )
}
