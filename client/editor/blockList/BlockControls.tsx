import type { RefObject } from 'react'
import { groupName } from '#client/deck/chosen.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { buttonOf, type Acts } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import type { Unit } from '#shared/blocks/groups.ts'
import { setName } from '#shared/docs/blockEdits.ts'
import { nameGroup } from '#shared/docs/stackEdits.ts'
import { nameLength } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { GroupId, SlideId } from '#shared/model/ids.ts'
import { blockName } from '../blocks/blockName.ts'
import { blockListCommands } from '../commands/blockListCommands.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { keyOfUnit } from './rows.ts'
import styles from './BlockList.module.css'

interface BlockControlsProps {
  slideId: SlideId
  /** The selected ones. */
  units: readonly Unit<ComposedBlock>[]
  names: ReadonlyMap<GroupId, string>
  acts: Acts<keyof typeof blockListCommands>
  name: RefObject<HTMLInputElement | null>
}

const buttons = ['key', 'forward', 'backward', 'hide', 'show', 'lock', 'unlock'] as const

/** Under the list, for what is selected in it: its name, its place in the stack, its lock. */
export function BlockControls({ slideId, units, names, acts, name }: BlockControlsProps) {
  const { design, history } = useDeckSession()
  const only = units.length === 1 ? units[0]! : null
  const [group, first] = [only?.group?.at(-1), only?.blocks[0]]
  const rename = (next: string): void => {
    if (group !== undefined) nameGroup(design.doc, slideId, group, next)
    else if (first) setName(design.doc, slideId, first.id, cutText(next, nameLength))
  }
  return (
    <div className={styles.controls}>
      {only && first && (
        <DraftField
          key={keyOfUnit(only)}
          value={group === undefined ? (first.name ?? '') : (names.get(group) ?? '')}
          onCommit={(next) => history.gesture(() => rename(next))}
        >
          {(draft) => (
            <TextField
              ref={name}
              label="Name"
              labelHidden
              size="s"
              placeholder={only.group ? groupName(names, only.group, only.blocks.length) : blockName(first)}
              {...draft}
            />
          )}
        </DraftField>
      )}
      <div className={styles.buttons} role="group" aria-label="Selected in the list">
        {buttons.map((act) => {
          const doing = acts[act]
          if (!doing || doing.may === false) return null
          return (
            <IconButton
              key={act}
              size="s"
              {...buttonOf(blockListCommands[act])}
              onClick={() => doing.run()}
            />
          )
        })}
      </div>
    </div>
  )
}
