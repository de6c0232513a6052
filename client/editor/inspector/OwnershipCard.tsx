import { listed } from '#shared/model/listed.ts'
import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { AboutPerson, AboutRole } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { copyText } from '#client/ui/copyText.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { Button } from '#client/ui/Button.tsx'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import { plainText } from '#shared/model/richText.ts'
import { accessTo, ownerOf, type Owner } from '#client/deck/ownership.ts'
import { useVisitors, type Visitor } from '#client/deck/useVisitors.ts'
import { useOverlay } from '../commands/overlay.tsx'
import styles from './OwnershipCard.module.css'

interface OwnershipCardProps {
  block: ComposedBlock
  /** What else can be done about it. */
  children?: ReactNode
}

const ownerWords: Readonly<Record<Owner, string>> = {
  marketing: 'Marketing owns this',
  sales: 'Sales owns these words',
}

/** Whose a block is, why, and whom to talk to. Stands where the controls would be. */
export function OwnershipCard({ block, children }: OwnershipCardProps) {
  const { pitchId, can } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId
  const overlay = useOverlay()
  const owner = ownerOf(block, pitchId !== null)
  const { words, why } = accessTo(block, pitchId !== null, can)
  const said = partsOf(block)
    .texts.map(({ text }) => plainText(text))
    .join('\n')
  const online = useVisitors().filter(({ user }) => user.roles.includes(owner))
  return (
    <div className={styles.card} data-owner={owner}>
      <div className={styles.text}>
        <strong>{words ? 'Yours to write' : ownerWords[owner]}</strong>
        <p>{words ? 'Marketing set place, size and style.' : why}</p>
        {!words && <OwnersHere {...{ owner, online, workspaceId }} />}
        {!words && workspaceId !== undefined && (
          <span className={styles.links}>
            <AboutRole
              {...{ workspaceId, role: owner }}
              trigger={
                <button type="button" className={styles.about}>
                  What {owner} does
                </button>
              }
            />
            <button type="button" className={styles.about} onClick={() => overlay.show('goals')}>
              Goals of both sides
            </button>
          </span>
        )}
      </div>
      <div className={styles.actions}>
        {!words && said.trim() !== '' && (
          <Button size="s" icon={Copy} onClick={() => void copyText(said, 'Text copied.')}>
            Copy text
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}

interface OwnersHereProps {
  owner: Owner
  online: readonly Visitor[]
  workspaceId: WorkspaceId | undefined
}

function OwnersHere({ owner, online, workspaceId = '' }: OwnersHereProps) {
  if (online.length === 0) {
    return <p className={styles.people}>Nobody from {owner} has the deck open right now.</p>
  }
  const names = listed(online.map(({ user }) => user.name))
  return (
    <p className={styles.people}>
      <span className={styles.faces}>
        {online.slice(0, 3).map(({ user }) => (
          <AboutPerson key={user.id} {...{ workspaceId, person: { userId: user.id, name: user.name } }}>
            <Face person={user} photoOf={user.id} size={22} decorative />
          </AboutPerson>
        ))}
      </span>
      {names} {online.length === 1 ? 'is' : 'are'} here now.
    </p>
  )
}
