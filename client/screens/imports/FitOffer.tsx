import { useId } from 'react'
import type { SlideFit } from '#shared/content/extended.ts'
import type { Margins } from '#shared/content/importedDeck.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import type { Theme } from '#shared/model/theme.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { useDrawnSlide } from './useDrawnSlide.ts'
import styles from './imports.module.css'

interface FitOfferProps {
  id: string
  /** The slide that shows what becomes of all. */
  at: number
  theme: Theme
  own: readonly OwnFont[]
  margins: Margins
  fit: SlideFit
  onChange: (fit: SlideFit) => void
}

const ways = [
  {
    fit: 'scale',
    label: 'As they are, in the middle',
    description: 'Nothing moves. What is left of the slide stays free.',
  },
  {
    fit: 'extend',
    label: 'Over the whole slide',
    description: 'Words, tables and what reaches the edges get wider; pictures keep their shape.',
  },
] as const

/** What becomes of slides of another format, with a picture of each way. Those below are drawn anew at once. */
export function FitOffer({ id, at, theme, own, margins, fit, onChange }: FitOfferProps) {
  const heading = useId()
  return (
    <fieldset className={styles.fits} aria-labelledby={heading}>
      <h2 id={heading} className={styles.sub}>
        Slides of another format
      </h2>
      <p className={styles.quiet}>
        The slides of this file are {margins.left > 0 ? 'narrower' : 'wider'} than 16:9, which slides are
        here.
      </p>
      <div className={styles.ways}>
        {ways.map((way) => (
          <label key={way.fit} className={styles.way}>
            <Sample id={id} at={at} theme={theme} own={own} extend={way.fit === 'extend' ? margins : null} />
            <span className={styles.wayWords}>
              <input
                type="radio"
                name={heading}
                checked={fit === way.fit}
                onChange={() => onChange(way.fit)}
              />
              <span>
                <b>{way.label}</b>
                <span className={styles.quiet}>{way.description}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SampleProps extends Pick<FitOfferProps, 'id' | 'at' | 'theme' | 'own'> {
  extend: Margins | null
}

/** Pixels: there is room for it on the smallest phone. */
const sampleWidth = 260

function Sample({ id, at, theme, own, extend }: SampleProps) {
  const { drawn } = useDrawnSlide(id, at, { theme, number: null, extend, own })
  return (
    <span className={styles.sample} aria-hidden>
      {drawn && <SlideThumbnail theme={drawn.theme} slide={drawn.slide} width={sampleWidth} />}
    </span>
  )
}
