import { ArrowRight } from 'lucide-react'
import { Face } from '#client/people/Face.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './DemoEntrances.module.css'

/** The accounts that `npm run demo` makes, and no other server has. */
const password = 'duodeck-demo'
const entrances = [
  {
    role: 'marketing',
    email: 'marketing@demo.example',
    name: 'Mara Lindqvist',
    text: 'Designs the slides and keeps the story straight',
  },
  {
    role: 'sales',
    email: 'sales@demo.example',
    name: 'Tomás Rivera',
    text: 'Prepares the pitches for two clients, in their words',
  },
] as const

interface DemoEntrancesProps {
  busy: boolean
  onEnter: (body: { email: string; password: string }) => void
}

export function DemoEntrances({ busy, onEnter }: DemoEntrancesProps) {
  return (
    <div className={styles.entrances}>
      {entrances.map(({ role, email, name, text }) => (
        <button
          key={role}
          type="button"
          className={styles.entrance}
          disabled={busy}
          onClick={() => onEnter({ email, password })}
        >
          <Face person={{ name, roles: [role] }} size={44} decorative />
          <span className={styles.text}>
            <strong>Enter as {role}</strong>
            <small>
              {name}. {text}.
            </small>
          </span>
          <Icon icon={ArrowRight} className={styles.arrow} />
        </button>
      ))}
      <p className={styles.or}>or with an account of your own</p>
    </div>
  )
}
