import { useEffect, useState } from 'react'
import { useAwake } from '#client/browser/useAwake.ts'
import { ComesBack } from '../ui/ComesBack.tsx'
import { isProjector } from './door.ts'
import { Farewell } from './Farewell.tsx'
import { LookBack } from './LookBack.tsx'
import { Projector } from './Projector.tsx'
import { Questions } from './Questions.tsx'
import { SlideNews } from './SlideNews.tsx'
import { SlideStage } from './SlideStage.tsx'
import { pausedText, Waiting } from './Waiting.tsx'
import { useFeed, type Present } from './useFeed.ts'
import { useLookBack } from './useLookBack.ts'
import styles from './watch.module.css'

const farewells = {
  ended: 'The presentation has ended. You can close this page.',
  'called-off': 'The presenters called it off before it began.',
  'link-closed': 'The presenters closed this link. Ask them for a new one.',
  full: 'As many people as this link allows are watching. Try again in a while.',
  expired: 'Its time is over. Ask the presenters for a new one.',
} as const

/** Follows the showing: on a person's own screen, or on the projector in the room. */
export function Audience({ onRefused }: { onRefused: () => void }) {
  const watching = useFeed()
  useAwake()
  const { feed, connected, refused } = watching

  useEffect(() => {
    if (refused) onRefused()
  }, [refused, onRefused])
  useEffect(() => {
    if (feed) document.title = isProjector ? `${feed.title} (projector)` : feed.title
  }, [feed])

  if (!feed) {
    return (
      <main className={styles.center} aria-busy="true" aria-label="Opening">
        {!connected && (
          <p className={styles.quiet} role="status">
            No connection. Trying again…
          </p>
        )}
      </main>
    )
  }
  if (feed.closed) return <Farewell code={feed.closed} message={farewells[feed.closed]} />
  const Screen = isProjector ? Projector : feed.waiting ? WaitingSeat : Seat
  return (
    <ComesBack>
      <Screen {...watching} feed={feed} />
    </ComesBack>
  )
}

const WaitingSeat = ({ feed, connected }: Pick<Present, 'feed' | 'connected'>) =>
  feed.waiting && <Waiting client={feed.title} room={feed.waiting} connected={connected} />

/** The slide, as large as it gets; everything else keeps quiet around it. */
function Seat({ feed, connected }: Pick<Present, 'feed' | 'connected'>) {
  const [asking, setAsking] = useState(false)
  const view = useLookBack(feed)
  if (!view.slide) return null
  return (
    <div className={styles.screen} data-asking={asking || undefined}>
      <main className={styles.stage}>
        <SlideNews
          title={feed.title}
          slide={view.slide}
          live={view.isLive}
          blank={view.isLive && feed.state.blank !== null}
          appeared={view.appeared}
        />
        <SlideStage
          theme={feed.theme}
          slide={view.slide}
          blank={view.isLive ? feed.state.blank : null}
          drawing={view.isLive ? feed.drawing : null}
        />
      </main>
      <p className={styles.word} data-warn={!connected || undefined} role="status">
        {!connected && 'No connection. The slide stays; trying again…'}
        {connected && feed.state.paused && pausedText}
      </p>
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
