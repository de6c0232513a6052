import { useEffect } from 'react'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useIsLayout } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useRemembered } from '#client/remembered.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { buildUnits } from '#shared/blocks/builds.ts'
import { buildsFold, FoldSection } from '../sections/Section.tsx'

const buildList = laterPart(() => import('./BuildList.tsx'))

/** What appears step by step before an audience, in marketing's order; sales sees it where there is any. */
export function BuildsSection() {
  const { can } = useDeckSession()
  const slide = useSlide(useEditor((state) => state.slideId))
  const isLayout = useIsLayout(slide?.id ?? null)
  const isOpen = useRemembered(buildsFold) === 'open'
  const part = useLaterPart(buildList)
  useEffect(() => {
    if (isOpen) void buildList.bring()
  }, [isOpen])
  const count = slide ? buildUnits(slide.blocks).length : 0
  if (!slide || isLayout || (count === 0 && !can.editDesign)) return null
  return (
    <FoldSection title="Builds" aside={count > 0 && count} state={buildsFold}>
      {part && <part.BuildList key={slide.id} slide={slide} />}
    </FoldSection>
  )
}
