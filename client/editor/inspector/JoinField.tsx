import { isThin } from '#shared/blocks/kinds.ts'
import { sides, type Join, type Side } from '#shared/blocks/line/model.ts'
import { useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { Select } from '#client/ui/Select.tsx'
import { blockName } from '../blocks/blockName.ts'
import { Row } from '../sections/Section.tsx'

interface JoinFieldProps {
  /** `Start` or `End`. */
  label: string
  value: Join | null
  /** The side that is taken first. */
  usual: Side
  onChange: (join: Join | null) => void
}

const free = 'free'

const sideNames: Readonly<Record<Side, string>> = {
  top: 'Top',
  right: 'Right',
  bottom: 'Bottom',
  left: 'Left',
}
const sideOptions = sides.map((side) => ({ value: side, label: sideNames[side] }))

/** What an end of a line sticks to. The pointer drags the end onto a block instead. */
export function JoinField({ label, value, usual, onChange }: JoinFieldProps) {
  const slide = useSlide(useEditor((state) => state.slideId) ?? '')
  const blocks = slide?.blocks.filter((block) => !isThin(block)) ?? []
  const known = value && blocks.some(({ id }) => id === value.block)
  const options = [
    { value: free, label: 'Nothing' },
    ...blocks.map((block) => ({ value: block.id, label: blockName(block) })),
  ]
  return (
    <Row>
      <Select
        label={`${label} sticks to`}
        value={known ? value.block : free}
        options={options}
        onChange={(block) => onChange(block === free ? null : { block, side: value?.side ?? usual })}
      />
      {known && (
        <Select
          label={`Side at the ${label.toLowerCase()}`}
          value={value.side}
          options={sideOptions}
          onChange={(side) => onChange({ ...value, side })}
        />
      )}
    </Row>
  )
}
