import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { BodyLook } from '#shared/blocks/bodyDoc.ts'
import { usualGap, type Autofit, type ComposedBody } from '#shared/model/body.ts'
import { Labelled } from '../sections/Section.tsx'
import { common, orNull } from './common.ts'

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
      <Labelled label="Fit">
        <SegmentedControl
          label="When words are too many"
          size="s"
          value={orNull(autofit)}
          segments={ways}
          onChange={(next) => onChange({ autofit: next })}
        />
      </Labelled>
      <Labelled label="Columns">
        <SegmentedControl
          label="Columns"
          size="s"
          value={chosen === null ? null : (String(chosen) as Count)}
          segments={counts}
          onChange={(next) => onChange({ columns: { count: Number(next) } })}
        />
      </Labelled>
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
    </>
  )
}

const ways = [
  { value: 'fixed', label: 'Fixed' },
  { value: 'shrink', label: 'Shrink' },
  { value: 'grow', label: 'Grow' },
] as const satisfies readonly { value: Autofit; label: string }[]

type Count = '1' | '2' | '3'

const counts = [
  { value: '1', label: '1' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
] as const
