import { Face } from '#client/people/Face.tsx'
import styles from './DuetPanel.module.css'

/** What Duodeck is about, as a still: one slide, its design in one hand and its words in the other. */
export function DuetPanel() {
  return (
    <aside className={styles.panel} aria-label="What Duodeck does">
      <div className={styles.scene} aria-hidden>
        <div className={styles.slide}>
          <div className={styles.words}>
            <span className={styles.eyebrow}>Why now</span>
            <strong className={styles.heading}>
              Fresh food moves in hours. Planning still moves in weeks.
            </strong>
            <span className={styles.slot}>
              <em className={styles.tag}>Sales · What it means for Harbour Foods</em>
              Your 140 stores lose 6.2 % of chilled stock before the plan catches up
              <i className={styles.caret} />
            </span>
          </div>
          <div className={styles.figure}>
            <b>6.2 %</b>
            <span>of chilled stock written off</span>
          </div>
        </div>
        <Owner side="marketing" initials="Mara Lindqvist" text="designs it once" />
        <Owner side="sales" initials="Tomás Rivera" text="writes it for each client" />
      </div>
      <div className={styles.claim}>
        <h2>One deck, two owners.</h2>
        <p>
          Marketing keeps the design, sales writes each client’s words. Both at once, on the same slide, and
          neither can undo the other’s work.
        </p>
      </div>
    </aside>
  )
}

function Owner({ side, initials, text }: { side: 'marketing' | 'sales'; initials: string; text: string }) {
  return (
    <span className={styles[side]}>
      <Face person={{ name: initials, roles: [side] }} size={32} decorative />
      <span>
        <b>{side === 'marketing' ? 'Marketing' : 'Sales'}</b> {text}
      </span>
    </span>
  )
}
