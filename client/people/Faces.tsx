import { Avatar } from '../ui/Avatar.tsx'
import { NamedFace, type FacePerson } from './Face.tsx'
import styles from './Faces.module.css'

interface FacesProps {
  /** What they have in common: `People here now`. */
  label: string
  people: readonly (FacePerson & { readonly id: string })[]
  /** How many to draw before `+n`. */
  most?: number
  /** Pixels. */
  size?: number
}

/** Several people, close together. */
export function Faces({ label, people, most = 4, size = 28 }: FacesProps) {
  const shown = people.length > most ? people.slice(0, most - 1) : people
  const rest = people.slice(shown.length)
  return (
    <ul className={styles.faces} aria-label={label}>
      {shown.map((person) => (
        <li key={person.id}>
          <NamedFace person={person} size={size} />
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map(({ name }) => name).join(', ')}>
          <Avatar initials={`+${rest.length}`} name={`${rest.length} more`} size={size} />
        </li>
      )}
    </ul>
  )
}
