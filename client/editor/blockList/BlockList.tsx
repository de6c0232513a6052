import { useRef, useState, type KeyboardEvent } from 'react'
import { useChosen, useGroupNames } from '#client/deck/chosen.ts'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { pressedCommand } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import { parentOf } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { restackTo } from '#shared/docs/stackEdits.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { blockListCommands, blockListMoves } from '../commands/blockListCommands.ts'
import { dropAt } from '../slideList/dropIndex.ts'
import { useDragReorder } from '../slideList/useDragReorder.ts'
import { blocksFold, FoldSection } from '../sections/Section.tsx'
import { BlockControls } from './BlockControls.tsx'
import { BlockRow } from './BlockRow.tsx'
import { keyOfUnit, landing, parentRow, rowsOf, type Row } from './rows.ts'
import { useBlockListActs } from './useBlockListActs.ts'
import styles from './BlockList.module.css'

/** Everything on the slide, the front first: the way to what lies behind, outside, or beyond the pointer. */
export function BlockList() {
  const slide = useSlide(useEditor((state) => state.slideId))
  const blocks = slide?.blocks ?? []
  return (
    <FoldSection title="Blocks" aside={blocks.length} state={blocksFold}>
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
  /** Back to front. */
  blocks: readonly ComposedBlock[]
}

function Rows({ slideId, blocks }: RowsProps) {
  const { can, design, history } = useDeckSession()
  const editor = useEditorStore()
  const selection = useEditor((state) => state.selection)
  const keyBlock = useEditor((state) => state.keyBlock)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const names = useGroupNames(slideId)
  const chosen = useChosen(blocks)
  const list = useRef<HTMLUListElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const acts = useBlockListActs(slideId, chosen.units, () => name.current?.focus())
  const rows = rowsOf(blocks, folded)
  const selected = new Set(chosen.units.map(keyOfUnit))
  const last = selection.at(-1)
  const isLast = ({ key, unit }: Row<ComposedBlock>) =>
    selected.has(key) && unit.blocks.some(({ id }) => id === last)
  const at = Math.max(0, rows.findIndex(isLast))

  const { drag, startDrag, wasDrag } = useDragReorder({
    list,
    across: false,
    enabled: can.editDesign,
    onDrop: ({ key, gap }) => {
      const [moved, to] = [rows.find((one) => one.key === key), landing(rows, key, gap)]
      if (!moved || !to) return
      if (moved.unit.blocks.some(({ locked }) => locked)) {
        showToast('It is locked and stays where it lies. Unlock it first.')
        return
      }
      const ids = moved.unit.blocks.map(({ id }) => id)
      history.gesture(() => restackTo(design.doc, slideId, ids, to.infront))
    },
  })
  const shown = drag && landing(rows, drag.key, drag.gap)

  const go = (to: number, adds: boolean): void => {
    const { key, unit } = rows[Math.max(0, Math.min(to, rows.length - 1))]!
    const ids = unit.blocks.map(({ id }) => id)
    if (adds)
      editor.getState().select([...selection.filter((id) => !ids.includes(id)), ...ids], chosen.within)
    else editor.getState().select(ids, parentOf(unit))
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus()
  }
  const setFold = (key: string, on: boolean): void =>
    setFolded(new Set(on ? [...folded, key] : [...folded].filter((one) => one !== key)))
  const row = rows[at]
  const isGroup = row !== undefined && row.unit.group !== null
  const moves: { readonly [K in keyof typeof blockListMoves]: () => void } = {
    above: () => go(at - 1, false),
    below: () => go(at + 1, false),
    addAbove: () => go(at - 1, true),
    addBelow: () => go(at + 1, true),
    first: () => go(0, false),
    last: () => go(rows.length - 1, false),
    fold: () => {
      if (isGroup && !folded.has(row.key)) setFold(row.key, true)
      else if (row && parentRow(rows, row) >= 0) go(parentRow(rows, row), false)
    },
    unfold: () => {
      if (isGroup && folded.has(row.key)) setFold(row.key, false)
      else if (isGroup) go(at + 1, false)
    },
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
        role="tree"
        aria-label="Blocks on this slide, the front first"
        aria-multiselectable
        className={styles.list}
        onKeyDown={handleKey}
        onPointerDown={startDrag}
      >
        {rows.map((one, index) => (
          <BlockRow
            key={one.key}
            row={one}
            names={names}
            all={blocks}
            isOpen={!folded.has(one.key)}
            isSelected={selected.has(one.key)}
            isInside={one.unit.blocks.every(({ id }) => selection.includes(id))}
            isKey={chosen.units.length > 1 && one.unit.blocks.some(({ id }) => id === keyBlock)}
            isCurrent={index === at}
            isDragged={drag?.key === one.key}
            drop={dropAt(shown?.gap, index, rows.length)}
            wasDrag={wasDrag}
            onFold={() => setFold(one.key, !folded.has(one.key))}
          />
        ))}
      </ul>
      {can.editDesign && chosen.units.length > 0 && (
        <BlockControls slideId={slideId} units={chosen.units} names={names} acts={acts} name={name} />
      )}
    </>
  )
}
