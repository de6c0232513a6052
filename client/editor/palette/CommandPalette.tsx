import { Palette } from '#client/ui/Palette.tsx'
import { useCommands } from './useCommands.ts'

/** One field for every slide, client and action. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  return (
    <Palette
      label="Find a slide, a client or an action"
      empty="Nothing by that name. Try a slide’s title, a client, or “present”."
      groups={useCommands()}
      onClose={onClose}
    />
  )
}
