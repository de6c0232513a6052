import { Eraser, MousePointer2, Pencil, Zap } from 'lucide-react'
import { useState } from 'react'
import { DrawingView } from '../slide/DrawingView.tsx'
import { SlideView } from '../slide/SlideView.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { PartProps } from './part.ts'
import { usePointing, type PointingTool } from './usePointing.ts'
import styles from './presenter.module.css'

const tools = [
  { tool: 'none', icon: MousePointer2, label: 'Point at nothing' },
  { tool: 'laser', icon: Zap, label: 'Laser pointer' },
  { tool: 'pen', icon: Pencil, label: 'Pen' },
] as const

/** What the audience sees, with the laser and the pen over it. */
export function LiveSlide({ feed, link, me }: PartProps) {
  const [tool, setTool] = useState<PointingTool>('none')
  const { stage, deck, drawing } = feed
  const slide = deck.slides.find(({ id }) => id === stage.current)
  const handlers = usePointing(tool, stage.current, link.point)
  if (!slide) return null
  return (
    <section className={styles.live16x9} aria-label="On show">
      <div className={styles.scaled} data-tool={tool} {...handlers}>
        <SlideView theme={deck.theme} slide={slide} context="audience" />
        <DrawingView drawing={drawing} />
      </div>
      {stage.blank && (
        <p className={styles.blankNote} data-blank={stage.blank}>
          The audience sees a {stage.blank} screen
        </p>
      )}
      {stage.driver === me && (
        <div className={styles.tools} role="toolbar" aria-label="Pointing">
          {tools.map(({ tool: kind, icon, label }) => (
            <IconButton
              key={kind}
              size="s"
              icon={icon}
              label={label}
              pressed={tool === kind}
              onClick={() => setTool(kind)}
            />
          ))}
          <IconButton
            size="s"
            icon={Eraser}
            label="Wipe the pen"
            onClick={() => link.point({ kind: 'wipe', slideId: stage.current })}
          />
        </div>
      )}
    </section>
  )
}
