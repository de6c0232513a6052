import styles from './Steps.module.css'

const steps = ['Workspace', 'Your counterpart', 'First deck']

/** Where in the first run we are; `current` counts from 1. */
export function Steps({ current }: { current: number }) {
  return (
    <ol className={styles.steps}>
      {steps.map((name, index) => (
        <li
          key={name}
          aria-current={index + 1 === current ? 'step' : undefined}
          data-done={index + 1 < current || undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  )
}
