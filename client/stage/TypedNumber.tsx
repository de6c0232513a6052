import { classNames } from '../ui/classNames.ts'
import { Kbd } from '../ui/Kbd.tsx'
import type { PartProps } from './part.ts'
import notice from './notice.module.css'
import styles from './TypedNumber.module.css'

/** The number being typed and the slide it leads to, so that nobody jumps blind. */
export function TypedNumber({ feed: { deck, stage }, screen: { typed } }: PartProps) {
  const slide = deck.slides[Number(typed) - 1]
  return (
    <p className={classNames(notice.notice, styles.typed)} role="status" translate="no">
      {typed !== '' &&
        (slide ? (
          <>
            Go to {typed} <span className={styles.title}>{slide.title}</span> <Kbd keys="enter" />
          </>
        ) : (
          `There are ${stage.slides.length} slides, and no ${Number(typed)}`
        ))}
    </p>
  )
}
