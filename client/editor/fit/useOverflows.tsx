import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { textAddresses } from '#shared/blocks/kinds.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Theme } from '#shared/model/theme.ts'
import { overflowingIn } from './overflowingIn.ts'
import styles from './probe.module.css'

interface Overflows {
  /** Texts that do not fit; `null` while slides are still to be measured. */
  readonly texts: readonly AddressKey[] | null
  /** To be drawn somewhere: the slide being measured, out of sight. */
  readonly probe: ReactNode
}

type Measured = ReadonlyMap<ComposedSlide, readonly AddressKey[]>

/** Lays the slides out one at a time, so that the page answers in between; a slide that changes is measured again. */
export function useOverflows(theme: Theme, slides: readonly ComposedSlide[]): Overflows {
  const [{ by, measured }, setKnown] = useState<{ by: Theme; measured: Measured }>({
    by: theme,
    measured: new Map(),
  })
  const known = by === theme ? measured : noneMeasured
  const next = slides.find((slide) => !known.has(slide))
  const texts = useMemo(
    () => (next ? null : slides.flatMap((slide) => known.get(slide) ?? [])),
    [next, slides, known],
  )
  const probe = next && (
    <Probe
      key={next.id}
      theme={theme}
      slide={next}
      onMeasured={(found) => setKnown({ by: theme, measured: new Map(known).set(next, found) })}
    />
  )
  return { texts, probe }
}

const noneMeasured: Measured = new Map()

interface ProbeProps {
  theme: Theme
  slide: ComposedSlide
  onMeasured: (overflowing: readonly AddressKey[]) => void
}

/** Words alone: pictures would be fetched and change nothing. */
function Probe({ theme, slide, onMeasured }: ProbeProps) {
  const page = useRef<HTMLDivElement>(null)
  const worded = useMemo(
    () => ({ ...slide, blocks: slide.blocks.filter((block) => textAddresses(block).length > 0) }),
    [slide],
  )
  const report = useRef(onMeasured)
  useEffect(() => {
    report.current = onMeasured
  })
  useEffect(() => {
    let gone = false
    void overflowingIn(page.current!).then((found) => {
      // Drawn the next slide in a turn of its own.
      if (!gone) setTimeout(() => !gone && report.current(found))
    })
    return () => {
      gone = true
    }
  }, [theme, worded])
  return (
    <div ref={page} className={styles.probe} inert aria-hidden>
      <SlideView theme={theme} slide={worded} context="thumbnail" />
    </div>
  )
}
