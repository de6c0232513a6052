import type { ChartText } from '#shared/blocks/chart/model.ts'
import { reworded } from '#shared/model/reword.ts'
import { plainText } from '#shared/model/richText.ts'
import { TextField } from '#client/ui/TextField.tsx'
import { useDraft } from '#client/ui/useDraft.ts'
import type { ChartEdits } from './useChartEdits.ts'

interface ChartWordsProps {
  label: string
  part: string
  text: ChartText
  edits: ChartEdits
}

/** One of a chart's texts in a field; its facts are written as `{{seats}}`. */
export function ChartWords({ label, part, text: { text }, edits }: ChartWordsProps) {
  const value = plainText(text)
  const { typed, type, commit, drop } = useDraft(value, (written) =>
    edits.name(part, reworded(text, written)),
  )
  return (
    <TextField
      label={label}
      size="s"
      value={typed ?? value}
      data-draft={typed === null ? undefined : ''}
      onChange={type}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') drop()
      }}
    />
  )
}
