import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  MoveHorizontal,
  MoveVertical,
  Scaling,
} from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** What lines blocks up, shares out the room between them, or makes them equally large. */
export const arrangeCommands = {
  alignLeft: { label: 'Align left', icon: AlignStartVertical },
  alignCenter: { label: 'Align centre', icon: AlignCenterVertical },
  alignRight: { label: 'Align right', icon: AlignEndVertical },
  alignTop: { label: 'Align top', icon: AlignStartHorizontal },
  alignMiddle: { label: 'Align middle', icon: AlignCenterHorizontal },
  alignBottom: { label: 'Align bottom', icon: AlignEndHorizontal },
  spaceAcross: { label: 'Space evenly across', icon: AlignHorizontalDistributeCenter },
  spaceDown: { label: 'Space evenly down', icon: AlignVerticalDistributeCenter },
  sameWidth: { label: 'Same width', icon: MoveHorizontal },
  sameHeight: { label: 'Same height', icon: MoveVertical },
  sameSize: { label: 'Same size', icon: Scaling },
} as const satisfies Commands

export type ArrangeCommand = keyof typeof arrangeCommands

export const arrangeNames = Object.keys(arrangeCommands) as readonly ArrangeCommand[]
