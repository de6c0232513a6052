import { useEffect, useState } from 'react'
import { slideAt } from '#shared/compose/slideAt.ts'
import { listed } from '#shared/model/listed.ts'
import { projectorRoom } from '#shared/protocol/projector.ts'
import { AssetSourceProvider } from '../slide/slideContext.ts'
import { fillScreen, leaveFullScreen } from '#client/browser/fullScreen.ts'
import { latinKey } from '../ui/shortcut.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { pictureAddress } from './door.ts'
import type { Feed } from './feed.ts'
import { SlideStage } from './SlideStage.tsx'
import { pausedText } from './Waiting.tsx'
import { useForwardedKeys } from './useForwardedKeys.ts'
import type { Present } from './useFeed.ts'
import { useIdle } from './useIdle.ts'
import { usePresenterWindow } from './usePresenterWindow.ts'
import styles from './projector.module.css'

/** The room's screen: the slide on show, as large as it gets, and nothing around it. F or a click fills the screen. */
export function Projector({ feed, connected, greetings, reopen }: Present) {
  const idle = useIdle()
  const full = useFullScreen()
  const { alone, say } = usePresenterWindow(greetings, reopen)
  useForwardedKeys(say)
  const { theme, slide, blank, drawing } = alone ?? onShowIn(feed)

  return (
    <main
      id={projectorRoom}
      className={styles.room}
      data-blank={blank ?? undefined}
      data-idle={idle || undefined}
      onClick={toggleFullScreen}
    >
      {slide ? (
        <>
          <h1 className={styles.title}>{feed.title}</h1>
          <AssetSourceProvider value={alone ? (asset) => alone.pictures[asset] ?? '' : pictureAddress}>
            <SlideStage theme={theme} slide={slide} blank={blank} drawing={drawing} />
          </AssetSourceProvider>
        </>
      ) : (
        feed.waiting && <Welcome client={feed.title} presenters={feed.waiting.presenters} />
      )}
      {slide && !alone && feed.state.paused && (
        <p className={styles.break} role="status">
          {pausedText}
        </p>
      )}
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

/** Before the first slide. */
const Welcome = ({ client, presenters }: { client: string; presenters: readonly string[] }) => (
  <div className={styles.welcome} translate="no">
    <h1>{client}</h1>
    <p>{listed(presenters)}</p>
  </div>
)

function onShowIn({ theme, slides, state, drawing }: Feed) {
  const slide = slides.find(({ id }) => id === state.current)
  return { theme, slide: slide && slideAt(slide, state.built), blank: state.blank, drawing }
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const handleChange = () => setFull(document.fullscreenElement !== null)
    const handleKey = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey } = event
      if (latinKey(event).toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey) toggleFullScreen()
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

function toggleFullScreen(): void {
  if (document.fullscreenElement) leaveFullScreen()
  else void fillScreen(document.documentElement)
}
