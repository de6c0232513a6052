import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { Unit } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { arrangeCommands, arrangeNames, type ArrangeCommand } from '../commands/arrangeCommands.ts'
import { againstOf, arranged, mayArrange } from '../geometry/align.ts'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './ArrangeSection.module.css'

const [aligning, sharing] = [
  arrangeNames.filter((name) => name.startsWith('align')),
  arrangeNames.filter((name) => !name.startsWith('align')),
]

interface AlignToolsProps {
  /** What is selected. */
  chosen: readonly Unit<ComposedBlock>[]
  /** Those of them that may move. */
  units: readonly Unit<ComposedBlock>[]
}

/** Lines blocks up with each other, with the slide, or with the key block. */
export function AlignTools({ chosen, units }: AlignToolsProps) {
  const edits = useBlockEdits(units.flatMap(({ blocks }) => blocks))
  const keyBlock = useEditor((state) => state.keyBlock)
  const alignTo = useEditor((state) => state.alignTo)
  const editor = useEditorStore()
  const against = againstOf(chosen, { keyBlock, alignTo })
  const several = chosen.length > 1
  const isKeyed = typeof against === 'object'
  const choose = (to: 'selection' | 'slide' | 'key'): void => {
    const { selection, chooseKey, alignWith } = editor.getState()
    if (to === 'key') chooseKey(selection.at(-1) ?? null)
    else alignWith(to)
  }
  const row = (label: string, names: readonly ArrangeCommand[]) => (
    <div className={styles.buttons} role="group" aria-label={label}>
      {names.map((name) => (
        <IconButton
          key={name}
          size="s"
          {...buttonOf(arrangeCommands[name])}
          disabled={!mayArrange(name, units, against)}
          onClick={() => edits.frames(arranged(name, units, against))}
        />
      ))}
    </div>
  )
  return (
    <>
      {several && (
        <SegmentedControl
          label="Align with"
          size="s"
          wide
          value={isKeyed ? 'key' : alignTo}
          segments={[
            { value: 'selection', label: 'Each other' },
            { value: 'slide', label: 'The slide' },
            { value: 'key', label: 'Key block' },
          ]}
          onChange={choose}
        />
      )}
      {row(labelOf(several, isKeyed, alignTo), aligning)}
      {several && row('Space evenly, make equally large', sharing)}
    </>
  )
}

function labelOf(several: boolean, isKeyed: boolean, alignTo: 'selection' | 'slide'): string {
  if (isKeyed) return 'Align with the key block'
  return several && alignTo === 'selection' ? 'Align with each other' : 'Align with the slide'
}
