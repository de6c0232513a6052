import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import { overflowingIn } from '../fit/overflowingIn.ts'
import styles from './probe.module.css'

interface Overflows {
  /** Blocks whose words do not fit; `null` while slides are still to be measured. */
  readonly blocks: readonly BlockId[] | null
  /** To be drawn somewhere: the slide being measured, out of sight. */
  readonly probe: ReactNode
}

type Measured = ReadonlyMap<ComposedSlide, readonly BlockId[]>

/** Lays the slides out one at a time, so that the page answers in between; a slide that changes is measured again. */
export function useOverflows(theme: Theme, slides: readonly ComposedSlide[]): Overflows {
  const [{ by, measured }, setKnown] = useState<{ by: Theme; measured: Measured }>({
    by: theme,
    measured: new Map(),
  })
  const known = by === theme ? measured : noneMeasured
  const next = slides.find((slide) => !known.has(slide))
  const blocks = useMemo(
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
  return { blocks, probe }
}

const noneMeasured: Measured = new Map()

interface ProbeProps {
  theme: Theme
  slide: ComposedSlide
  onMeasured: (overflowing: readonly BlockId[]) => void
}

/** Words alone: pictures would be fetched and change nothing. */
function Probe({ theme, slide, onMeasured }: ProbeProps) {
  const page = useRef<HTMLDivElement>(null)
  const worded = useMemo(
    () => ({ ...slide, blocks: slide.blocks.filter((block) => 'body' in block) }),
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
