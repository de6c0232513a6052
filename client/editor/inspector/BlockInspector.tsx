import { LockOpen } from 'lucide-react'
import { memo } from 'react'
import { useChosen } from '#client/deck/chosen.ts'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { filledParts, slotParts, slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { Button } from '#client/ui/Button.tsx'
import { setLocked } from '#shared/docs/blockEdits.ts'
import { accessTo } from '#client/deck/ownership.ts'
import { SuggestButton } from '#client/review/SuggestButton.tsx'
import { BlockSuggestions } from './BlockSuggestions.tsx'
import { kindName } from '../blocks/blockName.ts'
import { sectionsOf } from './blockSections.ts'
import { ArrangeSection } from './ArrangeSection.tsx'
import { ConditionSection } from './ConditionSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { NumbersFill } from './NumbersFill.tsx'
import { OwnershipCard } from './OwnershipCard.tsx'
import { PlaceSection } from './PlaceSection.tsx'
import { ReasonSection } from './ReasonSection.tsx'
import { Section } from '../sections/Section.tsx'
import { PictureFill, TextFill } from './SlotFill.tsx'
import { SlotSection } from './SlotSection.tsx'
import styles from './BlockInspector.module.css'

/**
 * What can be done with the selection: a slot's words, the design's controls, or whose it is and why. It bails out
 * while the blocks are the same, which is what lets them come later.
 */
export const BlockInspector = memo(function BlockInspector({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const { can } = useDeckSession()
  const [only] = blocks
  if (!only) return null
  return (
    <>
      {blocks.length === 1 ? <OneBlock key={only.id} block={only} /> : <SeveralBlocks blocks={blocks} />}
      {can.editDesign && <DesignControls blocks={blocks} />}
      {blocks.length === 1 && (
        <ConditionSection
          block={only.id}
          condition={only.condition}
          withheld={only.withheld}
          hidden={only.hidden}
        />
      )}
    </>
  )
})

function OneBlock({ block }: { block: ComposedBlock }) {
  const { pitchId, can } = useDeckSession()
  const { words, geometry } = accessTo(block, pitchId !== null, can)
  const fills = pitchId !== null && words && block.slot
  const cell = useEditor((state) => state.editing?.part ?? state.cells?.to)
  const [at, takes] = [slotPartAt(block, cell), slotPlace(block)?.takes]
  return (
    <>
      {!(words && geometry) && (
        <Section
          title={can.editDesign ? 'Words' : kindName(block)}
          aside={block.slot && <span className={styles.quiet}>slot</span>}
        >
          <OwnershipCard block={block}>
            <SuggestButton block={block} />
          </OwnershipCard>
        </Section>
      )}
      <BlockSuggestions block={block} />
      {fills && at && takes === 'text' && <TextFill block={block} at={at} slot={fills} />}
      {fills && block.kind === 'chart' && <NumbersFill block={block} slot={fills} />}
      {fills && at && takes === 'picture' && <PictureFill block={block} at={at} slot={fills} />}
    </>
  )
}

/** The part that the caret or the choice is in, else the first that waits; of a slot with one part, that one. */
function slotPartAt(block: ComposedBlock, cell: string | undefined): TextAddress | null {
  const [parts, filled] = [slotParts(block), filledParts(block)]
  const part = parts.find((one) => one === cell) ?? parts.find((one) => !filled.includes(one)) ?? parts[0]
  return part === undefined ? null : { block: block.id, part }
}

function SeveralBlocks({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const { pitchId, can } = useDeckSession()
  const mine = blocks.filter((block) => accessTo(block, pitchId !== null, can).words).length
  if (can.editDesign) return null
  return (
    <Section title={`${blocks.length} selected`}>
      <p className={styles.quiet}>
        {mine === 0
          ? 'All of them are marketing’s.'
          : `${mine} of them ${mine === 1 ? 'is' : 'are'} yours to write.`}{' '}
        Select one to see what you can do.
      </p>
    </Section>
  )
}

const nothing: readonly ComposedBlock[] = []

function DesignControls({ blocks: all }: { blocks: readonly ComposedBlock[] }) {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const chosen = useChosen(useSlide(slideId)?.blocks ?? nothing)
  // One that is locked holds its whole group.
  const units = chosen.units.filter((unit) => unit.blocks.every(({ locked }) => !locked))
  const blocks = all.filter(({ locked }) => !locked)
  if (blocks.length === 0) {
    const unlock = () =>
      setLocked(
        design.doc,
        slideId,
        all.map(({ id }) => id),
        false,
      )
    return (
      <Section title="Locked">
        <p className={styles.quiet}>Place and look stay as they are.</p>
        <Button icon={LockOpen} onClick={() => history.gesture(unlock)}>
          Unlock
        </Button>
      </Section>
    )
  }
  const only = blocks.length === 1 ? blocks[0]! : null
  return (
    <>
      {sectionsOf(blocks, 'above').map((Above, at) => (
        <Above key={at} blocks={blocks} />
      ))}
      {units.length > 0 && <ArrangeSection chosen={chosen.units} units={units} />}
      {sectionsOf(blocks, 'below').map((Below, at) => (
        <Below key={at} blocks={blocks} />
      ))}
      {only && <PlaceSection block={only} />}
      {only && <SlotSection key={`slot/${only.id}`} block={only} />}
      <LinkSection blocks={blocks} />
      {only && <ReasonSection key={`reason/${only.id}`} block={only} />}
    </>
  )
}
