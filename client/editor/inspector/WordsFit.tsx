import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { BodyLook } from '#shared/blocks/bodyDoc.ts'
import { usualGap, type Autofit, type ComposedBody } from '#shared/model/body.ts'
import { Labelled } from '../sections/Section.tsx'
import { common, orNull } from './common.ts'
import styles from './TextSection.module.css'

interface WordsFitProps {
  bodies: readonly Pick<ComposedBody, 'autofit' | 'columns'>[]
  onChange: (look: Partial<Pick<BodyLook, 'autofit' | 'columns'>>) => void
}

/** What becomes of words that are too many for their place, and the columns that they run through. */
export function WordsFit({ bodies, onChange }: WordsFitProps) {
  const autofit = common(bodies, (body): Autofit => body.autofit ?? 'fixed')
  const count = common(bodies, ({ columns }) => columns?.count ?? 1)
  const chosen = orNull(count)
  return (
    <>
      <Labelled label="Too many words">
        <SegmentedControl
          label="Too many words"
          size="s"
          value={orNull(autofit)}
          segments={ways}
          onChange={(next) => onChange({ autofit: next })}
        />
      </Labelled>
      <div className={styles.line}>
        <SegmentedControl
          label="Columns"
          size="s"
          value={chosen === null ? null : (String(chosen) as Count)}
          segments={counts}
          onChange={(next) => onChange({ columns: { count: Number(next) } })}
        />
        {chosen !== 1 && (
          <NumberField
            label="Space between columns"
            sign="Gap"
            min={0}
            max={400}
            value={orNull(common(bodies, ({ columns }) => columns?.gap ?? usualGap))}
            onCommit={(gap) => onChange({ columns: { gap } })}
          />
        )}
      </div>
    </>
  )
}

const ways = [
  { value: 'fixed', label: 'Stand over' },
  { value: 'shrink', label: 'Shrink' },
  { value: 'grow', label: 'Box grows' },
] as const satisfies readonly { value: Autofit; label: string }[]

type Count = '1' | '2' | '3'

const counts = [
  { value: '1', label: '1 column' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
] as const
