import { ShortcutHelp } from '../ui/ShortcutHelp.tsx'
import { EndDialog } from './EndDialog.tsx'
import { GoToPalette } from './GoToPalette.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import type { PartProps } from './part.ts'
import { stageShortcuts } from './keys/stageKeys.ts'

/** Whatever lies over the presenter's screen now. Mounted only while open, so each starts afresh. */
export function Panels(part: PartProps) {
  switch (part.screen.panel) {
    case null:
      return null
    case 'go':
      return <GoToPalette {...part} />
    case 'choose':
      return <HandOverDialog {...part} />
    case 'invite':
      return <InviteDialog {...part} />
    case 'help':
      return <ShortcutHelp groups={stageShortcuts} onClose={part.screen.close} />
    case 'end':
      return <EndDialog {...part} />
  }
}
