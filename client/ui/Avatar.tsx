import { useState } from 'react'
import { classNames } from './classNames.ts'
import styles from './Avatar.module.css'

interface AvatarProps {
  /** Two letters at most. */
  initials: string
  /** Who it is, for screen readers; left out where the name stands beside it. */
  name?: string
  /** The address of a picture in the place of the letters. */
  photo?: string | undefined
  /** The colours of the ring, one after the other around it. None: a plain ring. */
  ring?: readonly string[]
  /** Pixels. */
  size?: number
  /** Someone who is not here right now. */
  faded?: boolean
}

export function Avatar({ initials, name, photo, ring = [], size = 28, faded = false }: AvatarProps) {
  const [broken, setBroken] = useState<string>()
  const shown = photo !== broken ? photo : undefined
  return (
    <span
      className={classNames(styles.avatar, faded && styles.faded)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.39), background: ringPaint(ring) }}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      <span className={styles.face}>
        {shown === undefined ? (
          initials
        ) : (
          <img
            className={styles.photo}
            src={shown}
            alt=""
            draggable={false}
            onError={() => setBroken(shown)}
          />
        )}
      </span>
    </span>
  )
}

/** Equal shares, from the lower left: two colours meet on the diagonal. */
function ringPaint(colors: readonly string[]): string {
  const [first = 'var(--line-2)', ...others] = colors
  if (others.length === 0) return first
  const share = 360 / colors.length
  const stops = colors.map((color, index) => `${color} ${index * share}deg ${(index + 1) * share}deg`)
  return `conic-gradient(from 225deg, ${stops.join(', ')})`
}
