import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FocusBack } from '#client/ui/FocusBack.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { LatePersonCard } from './About.tsx'

interface ShownCardProps {
  workspaceId: WorkspaceId
  onPitch: PitchId | null
  userId: UserId
  name: string
  /** What was pressed; `null`: nothing, it stands in the middle. */
  at: DOMRect | null
  onClose: () => void
}

/** A card that was opened by something else than a button of its own. */
export function ShownCard({ at, onClose, ...person }: ShownCardProps) {
  const card = <LatePersonCard {...person} />
  if (!at)
    return (
      <Dialog open size="s" title={`About ${person.name}`} onOpenChange={onClose}>
        {card}
      </Dialog>
    )
  return (
    <Popover open label={person.name} anchor={at} onOpenChange={onClose}>
      {card}
      <FocusBack />
    </Popover>
  )
}
