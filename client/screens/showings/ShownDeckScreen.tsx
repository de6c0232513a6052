import type { StageId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { errorText } from '#client/api.ts'
import { shownDeckQuery } from '#client/queries/stageQueries.ts'
import { PageTitle } from '#client/page/PageTitle.tsx'
import { PicturesOf } from '#client/slide/PicturesOf.tsx'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { SlideView } from '#client/slide/SlideView.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import { ShownNotes } from './ShownNotes.tsx'
import { stepFor } from './stepFor.ts'
import opening from '#client/stage/opening.module.css'
import styles from './shownDeck.module.css'

/** A deck as it was on show: every slide of it, with what its presenters had to say. Read only. */
export function ShownDeckScreen() {
  const { stageId = '' } = useParams()
  const [search] = useSearchParams()
  const state = search.get('state')
  const { data, error, refetch } = useQuery(shownDeckQuery(stageId, state))
  if (data)
    return (
      <PicturesOf stage={stageId}>
        <ShownDeck stageId={stageId} hash={data.hash} deck={data.deck} />
      </PicturesOf>
    )
  if (!error) {
    return (
      <main className={opening.opening} aria-busy="true" aria-label="Opening the deck">
        <Skeleton width="min(960px, 90vw)" ratio="16 / 9" />
      </main>
    )
  }
  return (
    <main className={opening.opening}>
      <EmptyState
        title="This deck could not be opened"
        action={
          <>
            <Button onClick={() => void refetch()}>Try again</Button>
            <Button asChild>
              <Link to={`/stages/${stageId}/report`}>Go to the report</Link>
            </Button>
          </>
        }
      >
        {errorText(error)}
      </EmptyState>
    </main>
  )
}

function ShownDeck({ stageId, hash, deck }: { stageId: StageId; hash: string; deck: ComposedDeck }) {
  const [search, setSearch] = useSearchParams()
  const { slides } = deck
  const at = Math.max(
    0,
    slides.findIndex(({ id }) => id === search.get('slide')),
  )
  const slide = slides[at]

  function goTo(next: number) {
    const there = slides[next]
    if (there) setSearch({ ...Object.fromEntries(search), slide: there.id }, { replace: true })
  }

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const to = stepFor(event, at, slides.length)
      if (to === null) return
      event.preventDefault()
      goTo(to)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  })

  if (!slide) return null
  return (
    <div className={styles.screen}>
      <PageTitle>{`As shown: ${deck.client || deck.title}`}</PageTitle>
      <header className={styles.header}>
        <Link to={`/stages/${stageId}/report`} className={styles.back ?? ''}>
          <Icon icon={ArrowLeft} />
          Report
        </Link>
        <h1 className={styles.title}>{deck.client || deck.title}</h1>
        <span className={styles.state}>
          as shown, state <code>{hash.slice(0, 7)}</code>
        </span>
        <DownloadMenu stageId={stageId} state={hash} />
      </header>
      <SlideStrip deck={deck} at={at} onGoTo={goTo} />
      <main className={styles.main}>
        <div className={styles.stage}>
          <div className={styles.scaled}>
            <SlideView theme={deck.theme} slide={slide} context="audience" />
          </div>
        </div>
        <Steps at={at} slides={slides} onGoTo={goTo} />
        <ShownNotes slide={slide} />
      </main>
    </div>
  )
}

interface StepsProps {
  at: number
  slides: readonly ComposedSlide[]
  onGoTo: (at: number) => void
}

const Steps = ({ at, slides, onGoTo }: StepsProps) => (
  <div className={styles.steps}>
    <IconButton
      icon={ChevronLeft}
      label="Back"
      shortcut="←"
      variant="line"
      disabled={at === 0}
      onClick={() => onGoTo(at - 1)}
    />
    <p role="status">
      {at + 1} of {slides.length}
      <b>{slides[at]?.title || 'Untitled slide'}</b>
    </p>
    <IconButton
      icon={ChevronRight}
      label="Next"
      shortcut="→"
      variant="line"
      disabled={at === slides.length - 1}
      onClick={() => onGoTo(at + 1)}
    />
  </div>
)

const SlideStrip = ({
  deck,
  at,
  onGoTo,
}: {
  deck: ComposedDeck
  at: number
  onGoTo: (at: number) => void
}) => (
  <nav className={styles.strip} aria-label="Slides">
    {deck.slides.map((slide, nth) => (
      <button
        key={slide.id}
        type="button"
        className={styles.stripSlide}
        aria-current={nth === at ? 'true' : undefined}
        aria-label={`Slide ${nth + 1}: ${slide.title || 'Untitled slide'}`}
        ref={(button) => {
          if (nth === at) button?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        }}
        onClick={() => onGoTo(nth)}
      >
        <span aria-hidden>{nth + 1}</span>
        <SlideThumbnail theme={deck.theme} slide={slide} />
      </button>
    ))}
  </nav>
)
