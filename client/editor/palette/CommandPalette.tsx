import { Palette } from '#client/ui/Palette.tsx'
import { useCommands } from './useCommands.ts'

/** One field for every slide, client, person and action. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  return (
    <Palette
      label="Find a slide, a client, a person or an action"
      empty="Nothing by that name. Try a slide’s title, a client, a colleague, or “present”."
      groups={useCommands()}
      onClose={onClose}
    />
  )
}
