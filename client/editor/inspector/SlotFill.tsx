import { ImageUp, PenLine, RotateCcw, Trash2 } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { clearFill, setFill, setPicture } from '#shared/docs/pitchDoc.ts'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { pictureAt, textAt } from '#shared/blocks/parts.ts'
import type { ComposedSlot } from '#shared/model/block.ts'
import { isBlank, noText } from '#shared/model/richText.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { usePictureUpload } from '../canvas/images/usePictureUpload.ts'
import { DraftField } from './DraftField.tsx'
import { FitMeter } from './FitMeter.tsx'
import { LimitMeter } from './LimitMeter.tsx'
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
  if (!pitch) return null

  function start() {
    history.gesture(() => setFill(pitch!.doc, at, designText))
    store.getState().edit(at)
  }

  return (
    <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
      {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
      <FitMeter at={at} />
      <LimitMeter slot={slot} />
      {!slot.filled && (
        <Button variant="primary" icon={PenLine} wide onClick={() => store.getState().edit(at)}>
          Write it
        </Button>
      )}
      {!slot.filled && !isBlank(designText) && (
        <Button wide onClick={start}>
          Start from marketing’s words
        </Button>
      )}
      {slot.filled && (
        <Button icon={RotateCcw} wide onClick={() => history.gesture(() => clearFill(pitch.doc, at))}>
          Back to marketing’s words
        </Button>
      )}
    </Section>
  )
}

/** Sales' side of a picture slot. */
export function PictureFill({ block, at, slot }: FillProps) {
  const { pitch, history } = useDeckSession()
  const { busy, choose } = usePictureUpload((picture) =>
    history.gesture(() => pitch && setPicture(pitch.doc, at, picture)),
  )
  if (!pitch) return null
  const picture = slot.filled ? pictureAt(partsOf(block), at.part) : null
  return (
    <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
      {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
      <Button variant={picture ? 'line' : 'primary'} icon={ImageUp} wide loading={busy} onClick={choose}>
        {picture ? 'Replace the picture' : 'Choose a picture'}
      </Button>
      {picture && (
        <>
          <DraftField
            value={picture.alt}
            onCommit={(alt) =>
              history.gesture(() => setPicture(pitch.doc, at, { ...picture, alt: alt.slice(0, 1000) }))
            }
          >
            {(draft) => (
              <TextField
                label="What it shows"
                hint={picture.alt === '' ? 'For those who cannot see it.' : undefined}
                {...draft}
              />
            )}
          </DraftField>
          <Button icon={Trash2} wide onClick={() => history.gesture(() => setPicture(pitch.doc, at, null))}>
            Back to marketing’s picture
          </Button>
        </>
      )}
    </Section>
  )
}

function SlotState({ slot }: { slot: ComposedSlot }) {
  if (slot.filled) return <span className={styles.state}>filled</span>
  return <span className={styles.state}>{slot.required ? 'needed' : 'optional'}</span>
}
