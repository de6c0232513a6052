import { useRef, type KeyboardEvent } from 'react'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { pressedCommand } from '#client/ui/command.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { blockListCommands, blockListMoves } from '../commands/blockListCommands.ts'
import { FoldSection, foldState } from '../sections/Section.tsx'
import { BlockControls } from './BlockControls.tsx'
import { BlockRow } from './BlockRow.tsx'
import { useBlockListActs } from './useBlockListActs.ts'
import styles from './BlockList.module.css'

const fold = foldState('blocks', 'closed')

/** Everything on the slide, the front first: the way to what lies behind, outside, or beyond the pointer. */
export function BlockList() {
  const slide = useSlide(useEditor((state) => state.slideId))
  const blocks = slide ? [...slide.blocks].reverse() : []
  return (
    <FoldSection title="Blocks" aside={blocks.length} state={fold}>
      {slide && blocks.length > 0 ? (
        <Rows slideId={slide.id} blocks={blocks} />
      ) : (
        <p className={styles.empty}>
          Nothing stands on this slide yet. Draw a block with the tools above it.
        </p>
      )}
    </FoldSection>
  )
}

const keys = { ...blockListMoves, ...blockListCommands }

interface RowsProps {
  slideId: SlideId
  /** The front first. */
  blocks: readonly ComposedBlock[]
}

function Rows({ slideId, blocks }: RowsProps) {
  const { can } = useDeckSession()
  const editor = useEditorStore()
  const selection = useEditor((state) => state.selection)
  const list = useRef<HTMLUListElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const selected = blocks.filter(({ id }) => selection.includes(id))
  const acts = useBlockListActs(slideId, selected, () => name.current?.focus())
  const at = Math.max(
    0,
    blocks.findIndex(({ id }) => id === selection.at(-1)),
  )

  const go = (to: number, adds: boolean): void => {
    const { id } = blocks[Math.max(0, Math.min(to, blocks.length - 1))]!
    editor.getState().select(adds ? [...selection.filter((other) => other !== id), id] : [id])
    list.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)?.focus()
  }
  const moves: { readonly [K in keyof typeof blockListMoves]: () => void } = {
    above: () => go(at - 1, false),
    below: () => go(at + 1, false),
    addAbove: () => go(at - 1, true),
    addBelow: () => go(at + 1, true),
    first: () => go(0, false),
    last: () => go(blocks.length - 1, false),
  }
  const handleKey = (event: KeyboardEvent): void => {
    const pressed = pressedCommand(keys, event.nativeEvent)
    if (!pressed) return
    event.preventDefault()
    event.stopPropagation()
    if (pressed.name in moves) moves[pressed.name as keyof typeof moves]()
    else acts[pressed.name as keyof typeof acts]?.run()
  }
  return (
    <>
      <ul
        ref={list}
        role="listbox"
        aria-label="Blocks on this slide, the front first"
        aria-multiselectable
        className={styles.list}
        onKeyDown={handleKey}
      >
        {blocks.map((block, index) => (
          <BlockRow
            key={block.id}
            block={block}
            isSelected={selection.includes(block.id)}
            isCurrent={index === at}
          />
        ))}
      </ul>
      {can.editDesign && selected.length > 0 && (
        <BlockControls slideId={slideId} blocks={selected} acts={acts} name={name} />
      )}
    </>
  )
}
