import { useOpenCard } from '#client/people/cards.ts'
import { Face } from '#client/people/Face.tsx'
import { rolesText } from '#client/people/roleWords.ts'
import { Avatar } from '#client/ui/Avatar.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { listed } from '#shared/model/listed.ts'
import { describedRoles } from '#shared/model/roleCard.ts'
import type { PitchLeads } from '#shared/protocol/api.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { useVisitors, type Visitor } from '#client/deck/useVisitors.ts'
import styles from './PresentPeople.module.css'

const mostFaces = 4

/** Who else is here. Pressing a face goes to where its person is, and along with them until one does something oneself; a right click opens their card. */
export function PresentPeople() {
  const visitors = useVisitors()
  const { pitchId } = useDeckSession()
  const leads = usePitchRecord()?.leads
  const about = (visitor: Visitor) => aboutVisitor(visitor, leads)
  const following = useEditor((state) => state.following?.user)
  const store = useEditorStore()
  const openCard = useOpenCard()
  if (visitors.length === 0) return null
  const shown = visitors.length > mostFaces ? visitors.slice(0, mostFaces - 1) : visitors
  const rest = visitors.slice(shown.length)
  const follow = ({ user }: Visitor) =>
    store.getState().follow(following === user.id ? null : { user: user.id, pitchId })
  return (
    <ul className={styles.faces} aria-label="People here now">
      {shown.map((visitor) => (
        <li key={visitor.user.id}>
          <Tooltip text={`${visitor.user.name} · ${about(visitor)} · right-click for their card`}>
            <button
              type="button"
              className={styles.face}
              aria-label={`Follow ${visitor.user.name}, ${visitor.where}`}
              aria-pressed={following === visitor.user.id}
              aria-description="Shift and F10 open their card."
              data-follows-me={visitor.followsMe || undefined}
              onClick={() => follow(visitor)}
              onContextMenu={(event) => {
                event.preventDefault()
                const { id: userId, name } = visitor.user
                openCard({ userId, name }, event.currentTarget.getBoundingClientRect())
              }}
            >
              <Face person={visitor.user} photoOf={visitor.user.id} decorative />
            </button>
          </Tooltip>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Menu
            align="end"
            entries={rest.map((visitor) => ({
              kind: 'item',
              label: visitor.user.name,
              description: about(visitor),
              onSelect: () => follow(visitor),
            }))}
          >
            <button type="button" className={styles.face} aria-label={`${rest.length} more people`}>
              <Avatar initials={`+${rest.length}`} />
            </button>
          </Menu>
        </li>
      )}
    </ul>
  )
}

function aboutVisitor({ user, where, followsMe }: Visitor, leads: PitchLeads | undefined): string {
  const led = describedRoles.filter((side) => leads?.[side]?.userId === user.id)
  const what = led.length > 0 ? `leads ${listed(led)} here` : null
  return [rolesText(user.roles), what, where, followsMe && 'follows you'].filter(Boolean).join(' · ')
}
