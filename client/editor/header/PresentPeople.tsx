import { Face } from '#client/people/Face.tsx'
import { rolesText } from '#client/people/roleWords.ts'
import { Avatar } from '#client/ui/Avatar.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { useVisitors, type Visitor } from '#client/deck/useVisitors.ts'
import styles from './PresentPeople.module.css'

const mostFaces = 4

/** Who else is here. Pressing a face goes to where its person is. */
export function PresentPeople() {
  const visitors = useVisitors()
  const goTo = useGoTo()
  if (visitors.length === 0) return null
  const shown = visitors.length > mostFaces ? visitors.slice(0, mostFaces - 1) : visitors
  const rest = visitors.slice(shown.length)
  const follow = ({ slideId, pitchId }: Visitor) => slideId !== null && goTo({ slideId, pitchId })
  return (
    <ul className={styles.faces} aria-label="People here now">
      {shown.map((visitor) => (
        <li key={visitor.user.id}>
          <Tooltip text={`${visitor.user.name} · ${rolesText(visitor.user.roles)} · ${visitor.where}`}>
            <button
              type="button"
              className={styles.face}
              aria-label={`${visitor.user.name}, ${visitor.where}. Go there`}
              onClick={() => follow(visitor)}
            >
              <Face person={visitor.user} decorative />
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
              description: `${rolesText(visitor.user.roles)} · ${visitor.where}`,
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
