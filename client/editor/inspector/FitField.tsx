import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { Fitting } from '#shared/model/block.ts'
import { Labelled } from '../sections/Section.tsx'

interface FitFieldProps {
  /** `null`: several pictures that do not agree. */
  value: Fitting['fit'] | null
  onChange: (fit: Fitting['fit']) => void
}

/** Whether a picture fills its frame or shows all of itself. */
export const FitField = ({ value, onChange }: FitFieldProps) => (
  <Labelled label="Fit">
    <SegmentedControl
      label="Fit"
      size="s"
      value={value}
      segments={[
        { value: 'cover', label: 'Fill frame' },
        { value: 'contain', label: 'Show all' },
      ]}
      onChange={onChange}
    />
  </Labelled>
)
