import type { SlideId } from '#shared/model/ids.ts'
import { fillScreen, leaveFullScreen } from '#client/browser/fullScreen.ts'
import { useOnShow } from '#client/session/onShow.ts'
import { useAwake } from '#client/browser/useAwake.ts'
import { useEffect, useReducer, useRef, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { SlideLinksProvider } from '#client/slide/slideContext.ts'
import { leadFrom } from '#client/slide/slideLead.ts'
import { SlideView } from '#client/slide/SlideView.tsx'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { audienceDeck, audienceSlide, designedSlide } from '#shared/compose/audience.ts'
import { slideAt } from '#shared/compose/slideAt.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { SlideLink } from '#shared/model/slideLink.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { nextShow, showCommand, type Show } from './show.ts'
import { useScale } from './useScale.ts'
import styles from './Slideshow.module.css'

/**
 * The shown slides, full screen, from the one on screen. It holds the audience's form of the deck as it was at
 * the start: nothing private is in it, and nothing changes under whoever presents.
 */
export function Slideshow({ onClose }: { onClose: () => void }) {
  const live = useDeck()
  const { pitchId } = useDeckSession()
  const store = useEditorStore()
  const [deck] = useState(() => audienceDeck(live, pitchId === null ? designedSlide : audienceSlide))
  const [show, command] = useReducer(nextShow, undefined, () => ({
    index: startAt(
      deck.slides.map(({ id }) => id),
      live.slides.map(({ id }) => id),
      store.getState().slideId,
    ),
    before: null,
    built: 0,
    builds: deck.slides.map(({ builds = [] }) => builds.length),
    blank: null,
  }))
  const screen = useRef<HTMLDivElement>(null)
  const scale = useScale(slideSize)
  const slide = deck.slides[show.index]
  const viewedBefore = show.before === null ? null : (deck.slides[show.before]?.id ?? null)
  const links = (to: SlideLink) =>
    slide
      ? leadFrom(deck.slides, { slide: slide.id, viewedBefore }, to, (_, at) => () => command({ to: at }))
      : null

  useFullScreen(screen, onClose)
  // A link that was followed is gone with its slide, and the focus would be nowhere.
  useEffect(() => screen.current?.focus(), [show.index, show.blank])
  useAwake()
  useOnShow()
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const wanted = showCommand(event)
      // A link that has the focus is followed.
      if (event.key === 'Enter' && isLink(event.target)) return
      event.stopPropagation()
      if (event.key === 'Escape') onClose()
      // A clicker's start button would load the page anew, and the show would be gone.
      if (wanted || event.key === 'F5') event.preventDefault()
      if (wanted) command(wanted)
    }
    window.addEventListener('keydown', handle, true)
    return () => window.removeEventListener('keydown', handle, true)
  }, [onClose])

  return createPortal(
    <div
      ref={screen}
      className={styles.screen}
      role="dialog"
      aria-modal
      aria-label="Slide show"
      tabIndex={-1}
      data-blank={show.blank ?? undefined}
      onClick={(event) => isLink(event.target) || command('next')}
      onContextMenu={(event) => {
        event.preventDefault()
        command('back')
      }}
    >
      {slide && !show.blank && (
        <div className={styles.slide} style={{ scale: `${scale}` }}>
          <SlideLinksProvider value={links}>
            <SlideView theme={deck.theme} slide={slideAt(slide, show.built)} context="audience" />
          </SlideLinksProvider>
        </div>
      )}
      <VisuallyHidden>
        <p role="status">
          {show.blank
            ? 'The screen is blank.'
            : `Slide ${show.index + 1} of ${deck.slides.length}: ${slide?.title ?? ''}${appearedWords(show)}`}
        </p>
      </VisuallyHidden>
      <Hint />
    </div>,
    document.body,
  )
}

const isLink = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, [data-follow]') !== null

/** How much of a slide that builds up is there. */
function appearedWords({ index, built, builds }: Show): string {
  const count = builds[index] ?? 0
  return built < count ? `, ${built} of ${count} parts` : ''
}

/** Begins with the slide on screen, or the next shown one behind it. */
function startAt(shown: readonly string[], all: readonly string[], slideId: SlideId | null): number {
  const behind = all.slice(Math.max(0, all.indexOf(slideId ?? ''))).find((id) => shown.includes(id))
  return Math.max(0, shown.indexOf(behind ?? ''))
}

/** The browser may refuse the whole screen; then the slides fill the page, and Escape still ends it. */
function useFullScreen(screen: RefObject<HTMLDivElement | null>, onClose: () => void) {
  useEffect(() => {
    const element = screen.current
    const before = document.activeElement
    let entered = false
    const handle = () => {
      if (document.fullscreenElement === element) entered = true
      else if (entered) onClose()
    }
    document.addEventListener('fullscreenchange', handle)
    const filled = element && fillScreen(element)
    return () => {
      document.removeEventListener('fullscreenchange', handle)
      // Whoever ends it at once is on the way into the full screen still.
      if (filled) void filled.then(leaveFullScreen)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [screen, onClose])
}

/** Says the keys once, and goes. */
function Hint() {
  return <p className={styles.hint}>Arrow keys or Space to move · B or W for a blank screen · Esc to end</p>
}
