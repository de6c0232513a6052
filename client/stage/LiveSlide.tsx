import { Eraser, Pencil, Zap } from 'lucide-react'
import { DrawingView } from '../slide/DrawingView.tsx'
import { SlideLinksProvider } from '../slide/slideContext.ts'
import { leadFrom } from '../slide/slideLead.ts'
import { SlideView } from '../slide/SlideView.tsx'
import { audienceSlide } from '#shared/compose/audience.ts'
import { slideAt } from '#shared/compose/slideAt.ts'
import type { SlideLink } from '#shared/model/slideLink.ts'
import { pausedSince } from '#shared/stage/breaks.ts'
import { positionOf } from '#shared/stage/position.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Toolbar, ToolbarItem } from '#client/ui/Toolbar.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import type { PartProps } from './part.ts'
import { keyOf } from './keys/stageKeys.ts'
import { usePointing } from './usePointing.ts'
import { useSwipe } from './useSwipe.ts'
import styles from './LiveSlide.module.css'

/** What the audience sees, with the laser and the pen over it. A swipe goes on or back. */
export function LiveSlide({ feed, link, screen, me }: PartProps) {
  const { stage, deck, drawing } = feed
  const { tool } = screen
  const slide = deck.slides.find(({ id }) => id === stage.current)
  const pointing = usePointing(tool, stage.current, link.point)
  const swipe = useSwipe((kind) => screen.say({ kind, from: positionOf(stage) }))
  if (!slide) return null
  const shown = audienceSlide(slide)
  const builds = shown.builds?.length ?? 0
  const drives = stage.driver === me && stage.startedAt !== null && tool === 'none'
  const titles = new Map(deck.slides.map(({ id, title }) => [id, title]))
  const slides = stage.slides.map(({ id }) => ({ id, title: titles.get(id) ?? '' }))
  const from = { slide: stage.current, viewedBefore: stage.viewedBefore }
  /** Whoever drives goes there, and all go along. */
  const links = (to: SlideLink) =>
    drives ? leadFrom(slides, from, to, (goal) => () => screen.say({ kind: 'go', to: goal })) : null
  return (
    <section className={styles.live} aria-label="On show">
      <div className={styles.scaled} data-tool={tool} {...(tool === 'none' ? swipe : pointing)}>
        <SlideLinksProvider value={links}>
          <SlideView theme={deck.theme} slide={slideAt(shown, stage.built)} context="audience" />
        </SlideLinksProvider>
        <DrawingView drawing={drawing} />
      </div>
      {builds > 0 && (
        <p className={styles.built}>
          {stage.built} of {builds}
          <VisuallyHidden> have appeared on this slide</VisuallyHidden>
        </p>
      )}
      {stage.startedAt === null && (
        <p className={styles.blankNote}>
          {stage.mode === 'rehearsal' ? 'The clock waits' : 'The audience waits'}. This comes first.
        </p>
      )}
      {pausedSince(stage) !== null && (
        <p className={styles.blankNote}>
          {stage.mode === 'rehearsal' ? 'A break' : 'The audience reads of a break'}. The next slide ends it.
        </p>
      )}
      {stage.blank && (
        <p className={styles.blankNote} data-blank={stage.blank}>
          The audience sees a {stage.blank} screen
        </p>
      )}
      {stage.driver === me && (
        <Toolbar label="Pointing" className={styles.tools}>
          <ToolbarItem>
            <IconButton
              size="s"
              icon={Zap}
              label="Laser pointer"
              shortcut={keyOf('laser')}
              pressed={tool === 'laser'}
              onClick={() => screen.pick('laser')}
            />
          </ToolbarItem>
          <ToolbarItem>
            <IconButton
              size="s"
              icon={Pencil}
              label="Pen"
              shortcut={keyOf('pen')}
              pressed={tool === 'pen'}
              onClick={() => screen.pick('pen')}
            />
          </ToolbarItem>
          <ToolbarItem>
            <IconButton
              size="s"
              icon={Eraser}
              label="Wipe the pen"
              shortcut={keyOf('wipe')}
              onClick={screen.wipe}
            />
          </ToolbarItem>
        </Toolbar>
      )}
    </section>
  )
}
