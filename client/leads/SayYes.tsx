import { Check } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { useFocusOnward } from '#client/ui/useFocusOnward.ts'
import type { SeenLead } from './seenLead.ts'

interface SayYesProps {
  seen: SeenLead
  busy: boolean
  onYes: () => void
}

/** Says yes to leading a side, and then is there no more: the focus goes to what stands first beside it. */
export function SayYes({ seen, busy, onYes }: SayYesProps) {
  const ref = useFocusOnward<HTMLButtonElement>((button) => button.parentElement?.querySelector('button'))
  return (
    <Button ref={ref} size="s" icon={Check} loading={busy} onClick={onYes}>
      {seen.state === 'asked' ? 'Yes, I lead it' : 'Yes, together'}
    </Button>
  )
}
