import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { remembered, useRemembered, type Remembered } from '#client/remembered.ts'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './Section.module.css'

interface SectionProps {
  title: string
  /** At the far end of the heading: a count, a state, a button. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

interface FoldProps extends SectionProps {
  /** What this browser remembers about it, made by `foldState`. */
  state: Remembered<FoldState>
}

type FoldState = 'open' | 'closed'

/** A section that folds away, and stays as the person left it. */
export function FoldSection({ title, aside, state, children }: FoldProps) {
  const open = useRemembered(state) === 'open'
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => state.set(open ? 'closed' : 'open')}
        >
          {title}
          <Icon icon={ChevronRight} size={14} className={styles.chevron} />
          {aside !== undefined && aside !== false && <span className={styles.foldAside}>{aside}</span>}
        </button>
      </h2>
      {open && children}
    </section>
  )
}

export const foldState = (name: string, initial: FoldState): Remembered<FoldState> =>
  remembered<FoldState>(
    `duodeck.fold.${name}`,
    initial,
    (value): value is FoldState => value === 'open' || value === 'closed',
  )

/** Everything that stands on the slide, by name. */
export const blocksFold = foldState('blocks', 'closed')

/** The checks are closed until somebody asks for them: remarks press nobody. */
export const checksFold = foldState('checks', 'closed')

/** The order in which blocks appear; the canvas shows it for as long as this is open. */
export const buildsFold = foldState('builds', 'closed')

/** A line of controls that belong together: two fields, a row of buttons. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

/** A control that has no label of its own. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  )
}
