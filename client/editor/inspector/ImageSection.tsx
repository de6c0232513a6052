import { RotateCcw } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { resetPictures } from '../canvas/images/resetPictures.ts'
import { NewerPictures } from '../pictures/NewerPictures.tsx'
import { common, isOn, orNull } from './common.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { CropFields } from './CropFields.tsx'
import { FitField } from './FitField.tsx'
import { PictureButtons } from './PictureButtons.tsx'
import { Row, Section } from '../sections/Section.tsx'
import { StrokeField } from './StrokeField.tsx'
import { TintField } from './TintField.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import { useDesignBlock } from './useSelectedBlocks.ts'
import { cutText } from '#shared/model/characters.ts'

/** A picture of the design: which, how it sits in its frame, and what it shows. */
export function ImageSection({ blocks }: { blocks: readonly ComposedImageBlock[] }) {
  const edits = useBlockEdits(blocks)
  const session = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const [only] = blocks
  const fit = common(blocks, (block) => block.fit)
  return (
    <Section title="Picture">
      {blocks.length === 1 && only && <OwnPicture key={only.id} block={only} />}
      {blocks.every(({ picture, slot }) => picture?.drawing ?? slot) && (
        <TintField
          value={common(blocks, ({ tint }) => tint) ?? null}
          isDrawing={blocks.every(({ picture }) => picture?.drawing)}
          onChange={(tint) => edits.image({ tint })}
        />
      )}
      <FitField value={orNull(fit)} onChange={(next) => edits.image({ fit: next })} />
      {blocks.length === 1 && only?.picture && (
        <CropFields block={only.id} fitting={only} onChange={(fitting) => edits.image(fitting)} />
      )}
      <Row>
        <NumberField
          label="Opacity of the picture"
          sign="Opacity"
          unit="%"
          min={0}
          max={100}
          value={orNull(common(blocks, ({ opacity }) => Math.round(opacity * 100)))}
          onCommit={(percent) => edits.image({ opacity: percent / 100 })}
        />
        {blocks.every(({ shape }) => shape === 'rect') && (
          <NumberField
            label="Corner radius"
            sign="Corners"
            min={0}
            max={360}
            value={orNull(common(blocks, ({ radius }) => radius))}
            onCommit={(radius) => edits.image({ radius })}
          />
        )}
      </Row>
      <StrokeField
        label="Border"
        value={common(blocks, ({ stroke }) => stroke) ?? null}
        onNone={() => edits.image({ stroke: null })}
        onChange={(stroke) => edits.image({ stroke })}
      />
      <Switch
        label="Shadow"
        checked={isOn(common(blocks, ({ shadow }) => shadow))}
        onChange={(shadow) => edits.image({ shadow })}
      />
      <Button
        icon={RotateCcw}
        wide
        onClick={() =>
          resetPictures(
            session,
            slideId,
            blocks.map(({ id }) => id),
          )
        }
      >
        Reset {blocks.length === 1 ? 'the picture' : 'the pictures'}
      </Button>
    </Section>
  )
}

function OwnPicture({ block }: { block: ComposedImageBlock }) {
  const edits = useBlockEdits([block])
  const own = useDesignBlock(block.id)
  const picture = own?.kind === 'image' ? own.picture : null
  return (
    <>
      <PictureButtons
        label={picture ? 'Replace picture' : 'Choose a picture'}
        onPicture={(next) => edits.image({ picture: { ...next, alt: next.alt || (picture?.alt ?? '') } })}
      />
      {picture && <NewerPictures of={picture.asset} />}
      {picture && (
        <DraftField
          value={picture.alt}
          multiline
          onCommit={(alt) => edits.image({ picture: { ...picture, alt: cutText(alt, 1000) } })}
        >
          {(draft) => (
            <TextArea
              label="What it shows"
              rows={2}
              // Always there: a press that leaves the field would miss a button that moves up.
              hint="Say it for those who cannot see it. Leave it empty only for decoration."
              {...draft}
            />
          )}
        </DraftField>
      )}
    </>
  )
}
