import { useDeferredValue, useEffect, useRef } from 'react'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { BuildsSection } from '../builds/BuildsSection.tsx'
import { ChecksSection } from '../checks/ChecksSection.tsx'
import { BlockList } from '../blockList/BlockList.tsx'
import { paneMark, paneStart } from '../layout/panes.ts'
import { LeftToDoList } from './LeftToDoList.tsx'
import { SlideInspector } from './SlideInspector.tsx'
import { useSelectedBlocks } from './useSelectedBlocks.ts'
import { VisitNote } from './VisitNote.tsx'
import styles from './Inspector.module.css'

const idsOf = (blocks: readonly ComposedBlock[]): string => blocks.map(({ id }) => id).join(' ')

/** Nothing is selected when a deck opens. */
const blockInspector = laterPart(() => import('./BlockInspector.tsx'))

/** Answers what a person has in mind just now: this block, this slide, what is left. */
export function Inspector() {
  // A block is another object after every keystroke in it. The letter is painted first, the controls follow.
  const selected = useSelectedBlocks()
  const blocks = useDeferredValue(selected)
  const place = useRef<HTMLElement>(null)
  const part = useLaterPart(blockInspector)
  useEffect(() => void blockInspector.bring(), [])
  const about = idsOf(blocks)
  /** No press is for a block that is selected no more. */
  const isBehind = about !== idsOf(selected)
  useEffect(() => {
    if (about !== '') place.current?.scrollTo({ top: 0 })
  }, [about])
  return (
    <aside ref={place} className={styles.inspector} aria-label="Inspector" {...paneMark('inspector')}>
      <VisitNote />
      {/* First, so that they stay where they are while one goes through them. */}
      <BlockList />
      <BuildsSection />
      <ChecksSection />
      <div className={styles.about} data-behind={isBehind || undefined} {...paneStart}>
        {blocks.length === 0 ? <SlideInspector /> : part && <part.BlockInspector blocks={blocks} />}
      </div>
      <LeftToDoList />
    </aside>
  )
}
