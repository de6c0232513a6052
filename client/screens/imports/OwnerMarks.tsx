import { slideSize } from '#shared/model/frame.ts'
import { givingOver, isTaken, type Choices, type Offer, type SlideChoices } from './choices.ts'
import type { DrawnBlock } from './drawnSlide.ts'
import styles from './imports.module.css'

export interface MarksProps {
  slide: number
  blocks: readonly DrawnBlock[]
  offers: readonly Offer[]
  choices: SlideChoices
  onChange: (change: (choices: Choices) => Choices) => void
}

/** Pixels of a slide that a mark's name takes above it. */
const labelHeight = 60

/**
 * What goes to sales, marked on the drawing; a press gives a part over or takes it back. For the pointer alone: the
 * list beside it says and does the same.
 */
export function OwnerMarks({ slide, blocks, offers, choices, onChange }: MarksProps) {
  // Small things lie over large ones, whatever their order, so that each can be pressed.
  const bySize = [...blocks].sort((a, b) => b.frame.w * b.frame.h - a.frame.w * a.frame.h)
  return (
    <div className={styles.marks} aria-hidden>
      {bySize.map(({ block, name, frame }) => {
        const isSlot = choices.slots.has(block)
        const hasFact = offers.some(
          (offer) =>
            offer.proposed.kind === 'fact' && offer.proposed.block === block && isTaken(choices, offer),
        )
        const offer = offers.find(({ proposed }) => proposed.kind === 'slot' && proposed.block === block)
        const called = offer?.proposed.kind === 'slot' ? offer.proposed.name : name
        return (
          <button
            key={block}
            type="button"
            tabIndex={-1}
            className={styles.mark}
            data-owner={isSlot ? 'sales' : hasFact ? 'fact' : undefined}
            title={isSlot ? `${called}: take back from sales` : `${called}: give over to sales`}
            style={{
              left: `${(frame.x / slideSize.width) * 100}%`,
              top: `${(frame.y / slideSize.height) * 100}%`,
              width: `${(frame.w / slideSize.width) * 100}%`,
              height: `${(frame.h / slideSize.height) * 100}%`,
              rotate: `${frame.rotation}deg`,
            }}
            onClick={() => onChange((before) => givingOver(before, { slide, block }, !isSlot))}
          >
            {(isSlot || hasFact) && (
              <span className={styles.markName} data-inside={frame.y < labelHeight || undefined}>
                {isSlot ? called : 'Client’s name'}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
