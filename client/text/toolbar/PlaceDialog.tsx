import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { placeBounds } from '#shared/model/richText.ts'
import {
  mostTabStops,
  readTabs,
  sorted,
  tabAligns,
  writtenTabs,
  type TabStop,
} from '#shared/model/tabStop.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { returnToText, setPlace, type ParagraphPlaceAttributes } from './formatCommands.ts'

type NumberName = keyof typeof placeBounds

interface PlaceDialogProps {
  readonly editor: Editor
  /** Of the first of the selected paragraphs. */
  readonly place: ParagraphPlaceAttributes
  readonly onClose: () => void
}

/** Indent, first line, space and tab stops of the selected paragraphs. What is not changed here stays theirs. */
export function PlaceDialog({ editor, place, onClose }: PlaceDialogProps) {
  const [typed, setTyped] = useState(() => written(place))
  const read = readPlace(typed)
  const field = (name: keyof ParagraphPlaceAttributes, label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      value={typed[name]}
      maxLength={200}
      {...(name in read.errors && { error: read.errors[name] ?? '' })}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  )

  function handleSubmit() {
    if (Object.keys(read.errors).length > 0) return
    const changed = Object.entries(read.place).filter(
      ([name, value]) => value !== place[name as keyof ParagraphPlaceAttributes],
    )
    onClose()
    if (changed.length > 0) setPlace(editor, Object.fromEntries(changed))
    returnToText(editor)
  }

  return (
    <Dialog
      open
      size="s"
      title="Indents and tab stops"
      description="Of the selected paragraphs. An empty field is as the block or its list has it."
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
      {field('indent', 'Indent', 'Pixels from where the words of the block begin.')}
      {field('firstLine', 'First line', 'Pixels further in than the others; −24 hangs it out.')}
      {field('spaceBefore', 'Space above', 'Points to the paragraph above.')}
      {field('tabs', 'Tab stops', 'Pixels, with commas: 96, 240 right, 400 center, 520 decimal.')}
    </Dialog>
  )
}

type Typed = Readonly<Record<keyof ParagraphPlaceAttributes, string>>

const written = ({ indent, firstLine, spaceBefore, tabs }: ParagraphPlaceAttributes): Typed => ({
  indent: indent === null ? '' : String(indent),
  firstLine: firstLine === null ? '' : String(firstLine),
  spaceBefore: spaceBefore === null ? '' : String(spaceBefore),
  tabs: (readTabs(tabs) ?? [])
    .map(({ at, align }) => (align === 'left' ? String(at) : `${at} ${align}`))
    .join(', '),
})

interface ReadPlace {
  readonly place: Partial<ParagraphPlaceAttributes>
  readonly errors: Partial<Typed>
}

function readPlace(typed: Typed): ReadPlace {
  const place: Record<string, number | string | null> = {}
  const errors: Record<string, string> = {}
  for (const name of Object.keys(placeBounds) as NumberName[]) {
    const value = typed[name].trim().replace('−', '-').replace(',', '.')
    const [least, most] = placeBounds[name]
    const number = Number(value)
    place[name] = value === '' ? null : number
    if (value !== '' && !(number >= least && number <= most))
      errors[name] = `A number from ${least} to ${most}.`
  }
  const tabs = readStops(typed.tabs)
  place['tabs'] = tabs
  if (tabs === null && typed.tabs.trim() !== '')
    errors['tabs'] = `Up to ${mostTabStops} places like 96 or 240 right, with commas between them.`
  return { place, errors }
}

/** As documents write them; `null`: there are none, or somebody can tell no stop from it. */
function readStops(typed: string): string | null {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const stops = parts.map((part): TabStop | null => {
    const [, at = '', word = 'left'] = /^(\d+(?:\.\d+)?)\s*(?:px)?\s*([a-z]*)$/i.exec(part) ?? []
    const align = tabAligns.find((one) => one === (word.toLowerCase().replace('centre', 'center') || 'left'))
    return at === '' || !align ? null : { at: Math.round(Number(at) * 100) / 100, align }
  })
  const known = stops.filter((stop) => stop !== null)
  if (known.length < parts.length || known.length > mostTabStops) return null
  const text = writtenTabs(sorted(known))
  const back = readTabs(text)
  return back && back.length === known.length ? text : null
}
