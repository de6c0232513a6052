import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { ComposedBlock, ComposedImageBlock, ComposedLineBlock } from '#shared/model/deck.ts'
import { accessTo } from '#client/deck/ownership.ts'
import { SuggestButton } from '#client/review/SuggestButton.tsx'
import { BlockSuggestions } from './BlockSuggestions.tsx'
import { ArrangeSection } from './ArrangeSection.tsx'
import { ImageSection } from './ImageSection.tsx'
import { LineSection } from './LineSection.tsx'
import { OwnershipCard } from './OwnershipCard.tsx'
import { ReasonSection } from './ReasonSection.tsx'
import { Section } from '../sections/Section.tsx'
import { PictureFill, TextFill } from './SlotFill.tsx'
import { SlotSection } from './SlotSection.tsx'
import { SurfaceSection } from './SurfaceSection.tsx'
import { isWorded, TextSection } from './TextSection.tsx'
import styles from './BlockInspector.module.css'

/** What can be done with the selection: a slot's words, the design's controls, or whose it is and why. */
export function BlockInspector({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const { can } = useDeckSession()
  const [only] = blocks
  if (!only) return null
  return (
    <>
      {blocks.length === 1 ? <OneBlock key={only.id} block={only} /> : <SeveralBlocks blocks={blocks} />}
      {can.editDesign && <DesignControls blocks={blocks} />}
    </>
  )
}

function OneBlock({ block }: { block: ComposedBlock }) {
  const { pitchId, can } = useDeckSession()
  const { words, geometry } = accessTo(block, pitchId !== null, can)
  const fills = pitchId !== null && words && block.slot
  return (
    <>
      {!(words && geometry) && (
        <Section
          title={can.editDesign ? 'Words' : kindNames[block.kind]}
          aside={block.slot && <span className={styles.quiet}>slot</span>}
        >
          <OwnershipCard block={block}>
            <SuggestButton block={block} />
          </OwnershipCard>
        </Section>
      )}
      <BlockSuggestions block={block} />
      {fills && isWorded(block) && <TextFill block={block} slot={fills} />}
      {fills && block.kind === 'image' && <PictureFill block={block} slot={fills} />}
    </>
  )
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

function DesignControls({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const worded = blocks.filter(isWorded)
  const images = blocks.filter((block): block is ComposedImageBlock => block.kind === 'image')
  const lines = blocks.filter((block): block is ComposedLineBlock => block.kind === 'line')
  const only = blocks.length === 1 ? blocks[0]! : null
  return (
    <>
      {worded.length === blocks.length && <TextSection blocks={worded} />}
      {images.length === blocks.length && <ImageSection blocks={images} />}
      {lines.length === blocks.length && <LineSection blocks={lines} />}
      <ArrangeSection blocks={blocks} />
      {worded.length === blocks.length && <SurfaceSection blocks={worded} />}
      {only && <SlotSection key={`slot/${only.id}`} block={only} />}
      {only && <ReasonSection key={`reason/${only.id}`} block={only} />}
    </>
  )
}

const kindNames: Readonly<Record<ComposedBlock['kind'], string>> = {
  text: 'Text',
  shape: 'Shape',
  image: 'Picture',
  line: 'Line',
}
