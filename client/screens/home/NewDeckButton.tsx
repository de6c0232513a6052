import { CircleHelp, Plus } from 'lucide-react'
import { may } from '#shared/policy.ts'
import { Button } from '#client/ui/Button.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { ImportButton } from './ImportButton.tsx'
import { AskOwner } from './AskOwner.tsx'
import { useLibrary } from './library.ts'
import styles from './NewDeckButton.module.css'

/** For those who may not make decks: why, and whom to ask. Sales bring files back that left here. */
export function NewDeckButton() {
  const { roles, ask } = useLibrary()
  if (may(roles, 'deck.create')) {
    return (
      <>
        <ImportButton />
        <Button variant="primary" icon={Plus} onClick={() => ask({ kind: 'new-deck' })}>
          New deck
        </Button>
      </>
    )
  }
  return (
    <>
      {may(roles, 'file.bring') && <ImportButton />}
      <Popover
        label="Who makes decks"
        align="end"
        trigger={<Button icon={CircleHelp}>Need a new deck?</Button>}
      >
        <div className={styles.why}>
          <p>
            <b>Marketing makes the decks</b>, so that every pitch carries one design.
            {may(roles, 'pitch.create') && ' Any deck that is here, you can prepare for a client.'}
          </p>
          <AskOwner action="deck.create" about="A new deck" />
        </div>
      </Popover>
    </>
  )
}
