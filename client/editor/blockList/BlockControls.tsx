import type { RefObject } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { buttonOf, type Acts } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { setName } from '#shared/docs/blockEdits.ts'
import { nameLength } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { blockName } from '../blocks/blockName.ts'
import { blockListCommands } from '../commands/blockListCommands.ts'
import { DraftField } from '../sections/DraftField.tsx'
import styles from './BlockList.module.css'

interface BlockControlsProps {
  slideId: SlideId
  /** The selected ones. */
  blocks: readonly ComposedBlock[]
  acts: Acts<keyof typeof blockListCommands>
  name: RefObject<HTMLInputElement | null>
}

const names = ['forward', 'backward', 'lock', 'unlock'] as const

/** Under the list, for what is selected in it: its name, its place in the stack, its lock. */
export function BlockControls({ slideId, blocks, acts, name }: BlockControlsProps) {
  const { design, history } = useDeckSession()
  const only = blocks.length === 1 ? blocks[0]! : null
  return (
    <div className={styles.controls}>
      {only && (
        <DraftField
          key={only.id}
          value={only.name ?? ''}
          onCommit={(next) =>
            history.gesture(() => setName(design.doc, slideId, only.id, cutText(next, nameLength)))
          }
        >
          {(draft) => (
            <TextField
              ref={name}
              label="Name"
              labelHidden
              size="s"
              placeholder={blockName(only)}
              {...draft}
            />
          )}
        </DraftField>
      )}
      <div className={styles.buttons} role="group" aria-label="Selected in the list">
        {names.map((act) => {
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
