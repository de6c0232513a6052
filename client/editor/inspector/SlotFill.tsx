import { ImageUp, PenLine, RotateCcw, Trash2 } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { clearFill, setFill, setPicture } from '#shared/docs/pitchDoc.ts'
import type { ComposedImageBlock, ComposedSlot } from '#shared/model/deck.ts'
import { isBlank } from '#shared/model/richText.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { usePictureUpload } from '../canvas/images/usePictureUpload.ts'
import { DraftField } from './DraftField.tsx'
import { FitMeter } from './FitMeter.tsx'
import { LimitMeter } from './LimitMeter.tsx'
import { Section } from '../sections/Section.tsx'
import type { WordedBlock } from './TextSection.tsx'
import { useDesignBlock } from './useSelectedBlocks.ts'
import styles from './SlotFill.module.css'

interface TextFillProps {
  block: WordedBlock
  slot: ComposedSlot
}

/** Sales' side of a text slot: what to write, how much of it fits, and the way from and to marketing's words. */
export function TextFill({ block, slot }: TextFillProps) {
  const { pitch, history } = useDeckSession()
  const store = useEditorStore()
  const own = useDesignBlock(block.id)
  const designText = own && 'body' in own ? own.body.text : []
  if (!pitch) return null

  function start() {
    history.gesture(() => setFill(pitch!.doc, block.id, designText))
    store.getState().edit(block.id)
  }

  return (
    <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
      {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
      <FitMeter block={block} />
      <LimitMeter slot={slot} />
      {!slot.filled && (
        <Button variant="primary" icon={PenLine} wide onClick={() => store.getState().edit(block.id)}>
          Write it
        </Button>
      )}
      {!slot.filled && !isBlank(designText) && (
        <Button wide onClick={start}>
          Start from marketing’s words
        </Button>
      )}
      {slot.filled && (
        <Button icon={RotateCcw} wide onClick={() => history.gesture(() => clearFill(pitch.doc, block.id))}>
          Back to marketing’s words
        </Button>
      )}
    </Section>
  )
}

/** Sales' side of a picture slot. */
export function PictureFill({ block, slot }: { block: ComposedImageBlock; slot: ComposedSlot }) {
  const { pitch, history } = useDeckSession()
  const { busy, choose } = usePictureUpload((picture) =>
    history.gesture(() => pitch && setPicture(pitch.doc, block.id, picture)),
  )
  if (!pitch) return null
  const picture = slot.filled ? block.picture : null
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
              history.gesture(() => setPicture(pitch.doc, block.id, { ...picture, alt: alt.slice(0, 1000) }))
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
          <Button
            icon={Trash2}
            wide
            onClick={() => history.gesture(() => setPicture(pitch.doc, block.id, null))}
          >
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
