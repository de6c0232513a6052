import { buildNumbers } from '#client/deck/buildNumbers.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useRemembered } from '#client/remembered.ts'
import { buildUnits } from '#shared/blocks/builds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { boundsOf } from '../../geometry/rect.ts'
import { buildsFold } from '../../sections/Section.tsx'
import styles from './overlay.module.css'

/** On which press each block appears, beside it, while the list of builds is open. The list says the same in words. */
export function BuildMarks({ slide, zoom }: { slide: ComposedSlide; zoom: number }) {
  const { pitchId } = useDeckSession()
  const isOpen = useRemembered(buildsFold) === 'open'
  if (!isOpen) return null
  const numbers = buildNumbers(slide, pitchId !== null)
  return buildUnits(slide.blocks).map(({ id, blocks }) => {
    const bounds = blocks.map(({ frame }) => boundsOf(frame))
    const left = Math.min(...bounds.map(({ x }) => x))
    const top = Math.min(...bounds.map(({ y }) => y))
    const press = blocks.flatMap((block) => numbers.get(block.id) ?? [])[0]
    return (
      <div key={id} className={styles.build} style={{ left: left * zoom, top: top * zoom }} aria-hidden>
        {press ?? '–'}
      </div>
    )
  })
}
