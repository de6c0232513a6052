import { useEffect, useState } from 'react'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import type { Feed } from './feed.ts'
import { SlideStage } from './SlideStage.tsx'
import { useForwardedKeys } from './useForwardedKeys.ts'
import { useIdle } from './useIdle.ts'
import styles from './projector.module.css'

interface ProjectorProps {
  feed: Feed
  connected: boolean
}

/** The room's screen: the slide on show, as large as it gets, and nothing around it. F or a click fills the screen. */
export function Projector({ feed, connected }: ProjectorProps) {
  const idle = useIdle()
  const slide = feed.slides.find(({ id }) => id === feed.state.current)
  const full = useFullScreen()
  useForwardedKeys()

  if (!slide) return null
  return (
    <main
      className={styles.room}
      data-blank={feed.state.blank ?? undefined}
      data-idle={idle || undefined}
      onClick={toggleFullScreen}
    >
      <h1 className={styles.title}>{feed.title}</h1>
      <SlideStage feed={feed} slide={slide} live />
      {!full && !idle && (
        <p className={styles.hint}>Move this window to the projector. F or a click fills the screen.</p>
      )}
      {!connected && (
        <p className={styles.offline} role="status">
          <VisuallyHidden>No connection. The slide stays; trying again…</VisuallyHidden>
        </p>
      )}
    </main>
  )
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const handleChange = () => setFull(document.fullscreenElement !== null)
    const handleKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey) toggleFullScreen()
    }
    document.addEventListener('fullscreenchange', handleChange)
    window.addEventListener('keydown', handleKey)
    return () => {
      document.removeEventListener('fullscreenchange', handleChange)
      window.removeEventListener('keydown', handleKey)
    }
  }, [])
  return full
}

/** A browser may refuse, a phone may know no such thing; then the window stays as it is. */
function toggleFullScreen(): void {
  const { fullscreenElement, documentElement } = document
  const turned = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen?.()
  turned?.catch(() => undefined)
}
