import { PenLine, RotateCcw, Trash2 } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { clearFill, setFill, setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import { filledParts, partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { pictureAt, textAt } from '#shared/blocks/parts.ts'
import { cellName } from '#shared/blocks/table/range.ts'
import type { ComposedSlot, Fitting, SlotPicture } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import { isBlank, noText } from '#shared/model/richText.ts'
import { replacedBy } from '#shared/model/slotPicture.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { CropFields } from './CropFields.tsx'
import { FitField } from './FitField.tsx'
import { FitMeter } from './FitMeter.tsx'
import { LimitMeter } from './LimitMeter.tsx'
import { LimitPreview } from './LimitPreview.tsx'
import { NewerPictures } from '../pictures/NewerPictures.tsx'
import { PictureButtons } from './PictureButtons.tsx'
import { Section } from '../sections/Section.tsx'
import { useDesignBlock } from './useSelectedBlocks.ts'
import styles from './SlotFill.module.css'

interface FillProps {
  block: ComposedBlock
  /** What the slot gives over. */
  at: TextAddress
  slot: ComposedSlot
}

/** Sales' side of a text slot: what to write, how much of it fits, and the way from and to marketing's words. */
export function TextFill({ block, at, slot }: FillProps) {
  const { pitch, history } = useDeckSession()
  const store = useEditorStore()
  const own = useDesignBlock(block.id)
  const designText = (own && textAt(partsOf(own), at.part)) ?? noText
  const filled = filledParts(block).includes(at.part)
  if (!pitch) return null

  function start() {
    history.gesture(() => setFill(pitch!.doc, at, designText))
    store.getState().edit(at)
  }

  return (
    <>
      <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
        {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
        {block.kind === 'table' && <p className={styles.prompt}>{cellName(block, at.part)}</p>}
        <FitMeter block={block} part={at.part} />
        <LimitMeter slot={slot} />
        {!filled && (
          <Button variant="primary" icon={PenLine} wide onClick={() => store.getState().edit(at)}>
            Write it
          </Button>
        )}
        {!filled && !isBlank(designText) && (
          <Button wide onClick={start}>
            Start from marketing’s words
          </Button>
        )}
        {filled && (
          <Button icon={RotateCcw} wide onClick={() => history.gesture(() => clearFill(pitch.doc, at))}>
            Back to marketing’s words
          </Button>
        )}
      </Section>
      {slot.limit !== null && (
        <LimitPreview block={block} at={at} length={Math.max(slot.limit, slot.length)} />
      )}
    </>
  )
}

/** Sales' side of a picture slot: which picture, how it sits in marketing's frame, and what it shows. */
export function PictureFill({ block, at, slot }: FillProps) {
  const { pitch, history } = useDeckSession()
  if (!pitch) return null

  function put(picture: SlotPicture | null) {
    if (pitch) history.gesture(() => setPicture(pitch.doc, at, picture))
  }

  /** As it is now: what a colleague changed meanwhile stays. */
  function change(part: Partial<SlotPicture>) {
    const own = pitch && slotPicture(pitch.doc, at)
    if (own) put({ ...own, ...part })
  }

  const picture = slot.filled ? pictureAt(partsOf(block), at.part) : null
  return (
    <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
      {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
      <PictureButtons
        label={picture ? 'Replace the picture' : 'Choose a picture'}
        primary={!picture}
        onPicture={(next) => put(replacedBy(block.frame, slotPicture(pitch.doc, at), next))}
      />
      {picture && <NewerPictures of={picture.asset} />}
      {picture && (
        <>
          {block.kind === 'image' && (
            <SlotFitting block={block} onChange={(fitting) => change({ fitting })} />
          )}
          <DraftField value={picture.alt} onCommit={(alt) => change({ alt: cutText(alt, 1000) })}>
            {(draft) => (
              <TextField
                label="What it shows"
                hint={picture.alt === '' ? 'For those who cannot see it.' : undefined}
                {...draft}
              />
            )}
          </DraftField>
          <Button icon={Trash2} wide onClick={() => put(null)}>
            Back to marketing’s picture
          </Button>
        </>
      )}
    </Section>
  )
}

interface SlotFittingProps {
  block: ComposedImageBlock
  onChange: (fitting: Fitting) => void
}

/** Fitting of the block: the pitch's own for its picture, or the design's until it says one. */
function SlotFitting({ block, onChange }: SlotFittingProps) {
  const { fit, focus, zoom } = block
  const change = (part: Partial<Fitting>) => onChange({ fit, focus, zoom, ...part })
  return (
    <>
      <FitField value={fit} onChange={(next) => change({ fit: next })} />
      <CropFields block={block.id} fitting={block} onChange={change} />
    </>
  )
}

/** Whether it is filled, and whether it has to be. */
export function SlotState({ slot }: { slot: ComposedSlot }) {
  if (slot.filled) return <span className={styles.state}>filled</span>
  return <span className={styles.state}>{slot.required ? 'needed' : 'optional'}</span>
}
