import { Checkbox } from '#client/ui/Checkbox.tsx'
import { slotFormats, type SlotFormat } from '#shared/model/slotGrant.ts'
import styles from './SlotSection.module.css'

const names: Readonly<Record<SlotFormat, string>> = {
  emphasis: 'Bold and italic',
  lists: 'Lists',
  links: 'Links',
  lines: 'Underline, strike through, super- and subscript',
  colors: 'Colours and highlight',
  type: 'Font and size',
  layout: 'Alignment and line spacing',
}

interface GrantChoicesProps {
  granted: readonly SlotFormat[]
  onChange: (granted: readonly SlotFormat[]) => void
}

/** What sales may do to the look of its words; everything else stays as marketing set it. */
export function GrantChoices({ granted, onChange }: GrantChoicesProps) {
  return (
    <fieldset className={styles.grant}>
      <legend className={styles.hint}>Beside the words, sales may use</legend>
      {slotFormats.map((format) => (
        <Checkbox
          key={format}
          label={names[format]}
          checked={granted.includes(format)}
          onChange={(on) =>
            onChange(slotFormats.filter((one) => (one === format ? on : granted.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
