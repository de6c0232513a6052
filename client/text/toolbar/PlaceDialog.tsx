import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { returnToText, setPlace } from './formatCommands.ts'
import { placeIn, placeTexts, readPlace, type Place, type PlaceTexts } from './place.ts'

interface PlaceDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/**
 * Indent, first line, space and tab stops of the selected paragraphs. Only what was typed here is set: what differs stays
 * theirs, and so does what a colleague sets meanwhile.
 */
export function PlaceDialog({ editor, onClose }: PlaceDialogProps) {
  const [stood] = useState(() => placeIn(editor.state))
  const [typed, setTyped] = useState<PlaceTexts>({})
  const texts = { ...placeTexts(stood), ...typed }
  const { change, errors } = readPlace(typed, stood)
  const field = (name: keyof Place, label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      error={errors[name]}
      value={texts[name] ?? ''}
      placeholder={texts[name] === undefined ? 'Mixed' : ''}
      maxLength={400}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  )

  function handleSubmit() {
    if (Object.keys(errors).length > 0) return
    onClose()
    if (Object.keys(change).length > 0) setPlace(editor, change)
    returnToText(editor)
  }

  return (
    <Dialog
      open
      size="s"
      title="Indents and tab stops"
      description="Of the selected paragraphs. An empty field is as the block or its list has it; what is mixed stays so until you type there."
      onOpenChange={onClose}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Set
          </Button>
        </>
      }
    >
      {field('indent', 'Indent', 'Pixels from where the words of the block begin, or a length like 0.5 in.')}
      {field('firstLine', 'First line', 'Pixels further in than the others; −24 hangs it out.')}
      {field('spaceBefore', 'Space above', 'Points to the paragraph above.')}
      {field('tabs', 'Tab stops', 'Pixels: 96; 240 right; 400 center; 520 decimal.')}
    </Dialog>
  )
}
