import { figureOf, isPie, labelPlaceOf, labelPlacesOf, type Figure } from '#shared/blocks/chart/figure.ts'
import type { ComposedChartBlock, LabelKind } from '#shared/blocks/chart/model.ts'
import type { LabelPlace } from '#shared/blocks/chart/options.ts'
import type { Color } from '#shared/model/color.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { Select } from '#client/ui/Select.tsx'
import { common, mixed, orNull } from './common.ts'
import { useBlockEdits } from './useBlockEdits.ts'

const labels: readonly { value: LabelKind; label: string }[] = [
  { value: 'none', label: 'No labels' },
  { value: 'value', label: 'Numbers at the points' },
  { value: 'share', label: 'Shares at the points' },
]

const placeNames: Readonly<Record<LabelPlace, string>> = {
  outside: 'Labels outside',
  end: 'Labels inside, at the end',
  middle: 'Labels in the middle',
  base: 'Labels inside, at the base',
  fit: 'Labels inside where they fit',
  above: 'Labels above',
  below: 'Labels below',
  left: 'Labels on the left',
  right: 'Labels on the right',
}

/** What stands at a chart's points, where, and in which colour. */
export function ChartLabels({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  const groups = useSwatches()
  const names = common(blocks, ({ look }) => look.labelNames === true)
  const shown = blocks.filter(({ look }) => look.labels !== 'none' || look.labelNames)
  const places = common(shown.map(figureOf), placesOf)
  const place = orNull(common(shown.map(figureOf), placeOf))
  return (
    <>
      <Select
        label="Labels"
        labelHidden
        value={orNull(common(blocks, ({ look }) => look.labels))}
        options={labels}
        onChange={(next) => edits.chart({ labels: next })}
      />
      {blocks.every(({ look }) => isPie(look.type)) && (
        <Checkbox
          label="Names at the slices"
          checked={names === mixed ? 'mixed' : names === true}
          onChange={(next) => edits.chart({ labelNames: next || null })}
        />
      )}
      {places !== mixed && places !== undefined && places.length > 0 && (
        <Select
          label="Where labels stand"
          labelHidden
          value={place}
          options={places.map((value) => ({ value, label: placeNames[value] }))}
          onChange={(next) => edits.chart({ labelPlace: next === places[0] ? null : next })}
        />
      )}
      {shown.length > 0 && (
        <ColorPicker
          label="Colour of labels"
          value={orNull(common(blocks, ({ look }) => look.labelInk ?? null))}
          groups={groups}
          noneLabel="Labels: automatic"
          onNone={() => edits.chart({ labelInk: null })}
          onChange={(color) => edits.chart({ labelInk: color as Color })}
        />
      )}
    </>
  )
}

/** Of several kinds of series those of the first. */
const placesOf = (figure: Figure): readonly LabelPlace[] => {
  const [first] = figure.series
  return first ? labelPlacesOf(first.drawn, figure) : []
}

const placeOf = (figure: Figure): LabelPlace | null => {
  const [first] = figure.series
  return first ? labelPlaceOf(figure, first.drawn) : null
}
