import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { useDraft } from '#client/ui/useDraft.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { setHandover, setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { noPlan } from '#shared/model/plan.ts'
import { plainText } from '#shared/model/richText.ts'
import type { Member } from '#shared/protocol/api.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { SpeakerSelect } from './SpeakerSelect.tsx'
import { useArrival } from './useArrival.ts'
import type { PlanDesk } from './usePlanDesk.ts'
import styles from './SlidePlanRow.module.css'

interface SlidePlanRowProps {
  slide: ComposedSlide
  number: number
  desk: PlanDesk
  people: readonly Member[]
  /** Someone came for this slide. */
  wanted: boolean
}

export function SlidePlanRow({ slide, number, desk, people, wanted }: SlidePlanRowProps) {
  const { room, plan, mayWrite, history } = desk
  const theme = useTheme()
  const row = useArrival<HTMLTableRowElement>(wanted)
  const { speaker, seconds, short, handover } = plan.slides.get(slide.id) ?? noPlan
  const name = `slide ${number}`
  return (
    <tr ref={row} className={styles.row} data-wanted={wanted || undefined} data-plan={slide.id}>
      <th scope="row">
        <span className={styles.slide}>
          <SlideThumbnail theme={theme} slide={slide} width={72} />
          <span className={styles.title} title={slide.title}>
            {number}. {slide.title || 'Untitled slide'}
          </span>
        </span>
      </th>
      <td>
        <SpeakerSelect
          label={`Speaker of ${name}`}
          speakers={[speaker]}
          people={people}
          disabled={!mayWrite}
          onChange={(next) => history.gesture(() => setSpeaker(room.doc, slide.id, next))}
        />
      </td>
      <td>
        <NumberField
          label={`Minutes for ${name}`}
          sign=""
          value={seconds / 60}
          min={0}
          max={60}
          step={0.5}
          disabled={!mayWrite}
          onCommit={(minutes) =>
            history.gesture(() => setSeconds(room.doc, slide.id, Math.round(minutes * 60)))
          }
        />
      </td>
      <td>
        <Handover
          label={`Opening line for ${name}`}
          text={plainText(handover)}
          disabled={!mayWrite}
          onCommit={(text) => history.gesture(() => setHandover(room.doc, slide.id, text))}
        />
      </td>
      <td>
        <Checkbox
          label={<VisuallyHidden>Keep {name} on the short path</VisuallyHidden>}
          checked={short}
          disabled={!mayWrite}
          onChange={(next) => history.gesture(() => setShort(room.doc, slide.id, next))}
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
  const { typed, type, commit, drop } = useDraft(text, onCommit, disabled)
  return (
    <TextField
      label={label}
      labelHidden
      size="s"
      value={typed ?? text}
      maxLength={300}
      placeholder={disabled ? '' : 'First words here…'}
      disabled={disabled}
      data-draft={typed === null ? undefined : ''}
      onChange={type}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') drop()
      }}
    />
  )
}
