import type { ComponentProps } from 'react'
import styles from './AsidePart.module.css'

interface AsidePartProps extends ComponentProps<'section'> {
  title: string
  /** Screen readers hear the title when it changes. */
  announced?: boolean
}

/** One of the parts beside the slide, under its title. */
export function AsidePart({ title, announced = false, children, ...section }: AsidePartProps) {
  return (
    <section className={styles.part} {...section}>
      <h2 className={styles.title} aria-live={announced ? 'polite' : undefined}>
        {title}
      </h2>
      {children}
    </section>
  )
}
