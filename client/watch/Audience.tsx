import { useEffect, useState } from 'react'
import { Farewell } from './Farewell.tsx'
import { LookBack } from './LookBack.tsx'
import { Questions } from './Questions.tsx'
import { SlideNews } from './SlideNews.tsx'
import { SlideStage } from './SlideStage.tsx'
import { useFeed } from './useFeed.ts'
import { useLookBack } from './useLookBack.ts'
import styles from './watch.module.css'

const farewells = {
  ended: 'The presentation has ended. You can close this page.',
  'link-closed': 'The presenters closed this link. Ask them for a new one.',
  full: 'As many people as this link allows are watching. Try again in a while.',
  expired: 'This link has expired. Ask the presenters for a new one.',
} as const

/** The slide, as large as it gets; everything else keeps quiet around it. */
export function Audience({ onRefused }: { onRefused: () => void }) {
  const { feed, connected, refused } = useFeed()
  const [asking, setAsking] = useState(false)
  const view = useLookBack(feed)

  useEffect(() => {
    if (refused) onRefused()
  }, [refused, onRefused])
  useEffect(() => {
    if (feed) document.title = feed.title
  }, [feed])

  if (!feed || !view.slide) return <main className={styles.center} aria-busy="true" aria-label="Opening" />
  if (feed.closed) return <Farewell code={feed.closed} message={farewells[feed.closed]} />
  return (
    <div className={styles.screen} data-asking={asking || undefined}>
      <main className={styles.stage}>
        <SlideStage feed={feed} slide={view.slide} live={view.isLive} />
        <SlideNews slide={view.slide} blank={view.isLive && feed.state.blank !== null} />
      </main>
      {!connected && (
        <p className={styles.offline} role="status">
          No connection. The slide stays; trying again…
        </p>
      )}
      <LookBack
        view={view}
        onAsk={() => setAsking(!asking)}
        asking={asking}
        waiting={feed.state.questions.length}
      />
      {asking && <Questions feed={feed} onClose={() => setAsking(false)} />}
    </div>
  )
}
