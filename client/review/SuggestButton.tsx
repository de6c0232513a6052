import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { may } from '#shared/policy.ts'
import { accessTo } from '#client/deck/ownership.ts'
import { SuggestDialog } from './SuggestDialog.tsx'

/** Turns a lock into a question to its owner. */
export function SuggestButton({ block }: { block: ComposedBlock }) {
  const { me, pitchId, can } = useDeckSession()
  const [open, setOpen] = useState(false)
  if (!may(me.roles, 'suggestion.create')) return null
  const { words } = accessTo(block, pitchId !== null, can)
  return (
    <>
      <Button size="s" icon={MessageSquarePlus} onClick={() => setOpen(true)}>
        {words ? 'Suggest a design change' : 'Suggest a change'}
      </Button>
      {open && <SuggestDialog block={block} wordsAreMine={words} onClose={() => setOpen(false)} />}
    </>
  )
}
