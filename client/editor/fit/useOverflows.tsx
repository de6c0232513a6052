import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { textAddresses } from '#shared/blocks/kinds.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Theme } from '#shared/model/theme.ts'
import { overflowingIn } from './overflowingIn.ts'
import styles from './probe.module.css'

interface Overflows {
  /** Texts that do not fit, as each slide was last measured. */
  readonly texts: readonly AddressKey[]
  /** Whether every slide has been measured as it is now. */
  readonly measured: boolean
  /** To be drawn somewhere: the slide being measured, out of sight. */
  readonly probe: ReactNode
}

interface Measured {
  readonly slide: ComposedSlide
  readonly theme: Theme
  readonly texts: readonly AddressKey[]
}

/** Milliseconds without a change before anything is measured: whoever types waits for nothing. */
const restFor = 400

/** Lays the slides out one at a time, so that the page answers in between; a slide that changes is measured again. */
export function useOverflows(theme: Theme, slides: readonly ComposedSlide[]): Overflows {
  const [known, setKnown] = useState<ReadonlyMap<SlideId, Measured>>(new Map())
  const settled = useSettled(slides)
  const next = settled?.find((slide) => {
    const last = known.get(slide.id)
    return last?.slide !== slide || last.theme !== theme
  })
  const found = slides.flatMap(({ id }) => known.get(id)?.texts ?? []).join(' ')
  // The same list until it says something else, or each slide measured would have all that show it drawn anew.
  const texts = useMemo(() => (found === '' ? [] : found.split(' ')), [found])
  const probe = next && (
    <Probe
      key={next.id}
      theme={theme}
      slide={next}
      onMeasured={(found) =>
        setKnown((before) => new Map(before).set(next.id, { slide: next, theme, texts: found }))
      }
    />
  )
  return { texts, measured: settled === slides && !next, probe }
}

/** The value once it has not changed for a moment; `null` before that. */
function useSettled<T>(value: T): T | null {
  const [settled, setSettled] = useState<T | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restFor)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

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
