import { useState } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { useDeck } from '#client/sync/DeckSession.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Select } from '#client/ui/Select.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { setHandover, setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { noPlan } from '#shared/model/plan.ts'
import { plainText } from '#shared/model/richText.ts'
import type { Member } from '#shared/protocol/api.ts'
import type { OpenPlan } from './usePlan.ts'
import styles from './staging.module.css'

interface SlidePlanRowProps {
  slide: ComposedSlide
  number: number
  open: OpenPlan
  people: readonly Member[]
}

const nobody = 'nobody'

export function SlidePlanRow({ slide, number, open: { room, plan, mayWrite }, people }: SlidePlanRowProps) {
  const { theme } = useDeck()
  const { speaker, seconds, short, handover } = plan.slides.get(slide.id) ?? noPlan
  const name = `slide ${number}`
  return (
    <tr>
      <th scope="row" className={styles.slide}>
        <SlideThumbnail theme={theme} slide={slide} width={72} />
        <span>
          {number}. {slide.title || 'Untitled slide'}
        </span>
      </th>
      <td>
        <Select
          label={`Speaker of ${name}`}
          labelHidden
          size="s"
          disabled={!mayWrite}
          value={speaker ?? nobody}
          options={[
            { value: nobody, label: 'Whoever drives' },
            ...people.map(({ userId, name: person }) => ({ value: userId, label: person })),
          ]}
          onChange={(value) => setSpeaker(room.doc, slide.id, value === nobody ? null : value)}
        />
      </td>
      <td className={styles.minutes}>
        <NumberField
          label={`Minutes for ${name}`}
          sign=""
          value={seconds / 60}
          min={0}
          max={60}
          step={0.5}
          disabled={!mayWrite}
          onCommit={(minutes) => setSeconds(room.doc, slide.id, Math.round(minutes * 60))}
        />
      </td>
      <td>
        <Handover
          key={plainText(handover)}
          label={`Opening line for ${name}`}
          text={plainText(handover)}
          disabled={!mayWrite}
          onCommit={(text) => setHandover(room.doc, slide.id, text)}
        />
      </td>
      <td>
        <Checkbox
          label={<VisuallyHidden>Keep {name} on the short path</VisuallyHidden>}
          checked={short}
          disabled={!mayWrite}
          onChange={(next) => setShort(room.doc, slide.id, next)}
        />
      </td>
    </tr>
  )
}

interface HandoverProps {
  label: string
  text: string
  disabled: boolean
  onCommit: (text: string) => void
}

/** One line, written when someone leaves the field. */
function Handover({ label, text, disabled, onCommit }: HandoverProps) {
  const [typed, setTyped] = useState(text)
  const commit = () => typed !== text && onCommit(typed)
  return (
    <TextField
      label={label}
      labelHidden
      size="s"
      value={typed}
      maxLength={300}
      disabled={disabled}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
