import { Button } from '#client/ui/Button.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { fieldKind } from '#shared/model/profile.ts'
import type { ProfileLine } from '#shared/protocol/people.ts'
import { HoursField } from './HoursField.tsx'
import { TimeZoneField } from './TimeZoneField.tsx'
import { useLine, type LineControl } from './useLine.ts'
import { visibleTo } from './visibleTo.ts'
import styles from './LineField.module.css'

/** A line of my profile. It is saved when I leave it, and as soon as I say whom it is for. */
export function LineField({ saved }: { saved: ProfileLine }) {
  const line = useLine(saved)
  const { label } = fieldKind(saved.field)
  const other = line.problem?.other
  return (
    <div className={styles.line} onBlur={line.left}>
      <Words field={saved.field} line={line} />
      <div className={styles.for}>
        <SegmentedControl
          label={`${label}: who may see it`}
          size="s"
          value={line.visibility}
          segments={visibleTo}
          onChange={line.show}
        />
        <span role="status">{line.state}</span>
      </div>
      {other !== undefined && (
        <div className={styles.other} role="group" aria-label={`${label}: two versions`}>
          <p>In another window you wrote: {other.text === '' ? <i>nothing</i> : <q>{other.text}</q>}</p>
          <Button size="s" onClick={line.takeOther}>
            Take that
          </Button>
          <Button size="s" onClick={line.keepMine}>
            Keep what stands here
          </Button>
        </div>
      )}
    </div>
  )
}

function Words({ field, line }: { field: ProfileLine['field']; line: LineControl }) {
  const { label, example, isLong } = fieldKind(field)
  const error = line.problem?.text
  const { text, write } = line
  if (field === 'hours') return <HoursField label={label} value={text} error={error} onChange={write} />
  if (field === 'timeZone') return <TimeZoneField label={label} value={text} error={error} onChange={write} />
  const Control = isLong ? TextArea : TextField
  return (
    <Control
      {...{ label, error, value: text, onChange: write, placeholder: example, autoComplete: 'off' }}
      {...(isLong && { rows: 2 })}
    />
  )
}
