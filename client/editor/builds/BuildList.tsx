import { Play, Plus } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { buildNumbers } from '#client/deck/buildNumbers.ts'
import { useGroupNames } from '#client/deck/chosen.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { buttonOf, pressedCommand } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { buildUnits, type BuildUnit } from '#shared/blocks/builds.ts'
import { parentOf } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { setBuildByItem } from '#shared/docs/buildEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { buildListCommands, buildListMoves } from '../commands/buildCommands.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { useOffered } from '../commands/offeredActs.tsx'
import { useOverlay } from '../commands/overlay.tsx'
import { Row } from '../sections/Section.tsx'
import { dropAt } from '../slideList/dropIndex.ts'
import { useDragReorder } from '../slideList/useDragReorder.ts'
import { BuildRow } from './BuildRow.tsx'
import { useBuildActs } from './useBuildActs.ts'
import styles from './BuildList.module.css'

const keys = { ...buildListMoves, ...buildListCommands }

/** The order in which blocks of a slide appear: each press shows the next one. */
export function BuildList({ slide }: { slide: ComposedSlide }) {
  const { pitchId, can } = useDeckSession()
  const editor = useEditorStore()
  const overlay = useOverlay()
  const offered = useOffered()
  const selection = useEditor((state) => state.selection)
  const names = useGroupNames(slide.id)
  const list = useRef<HTMLUListElement>(null)
  const units = buildUnits(slide.blocks)
  const numbers = buildNumbers(slide, pitchId !== null)
  const isSelected = ({ blocks }: BuildUnit<ComposedBlock>): boolean =>
    blocks.some(({ id }) => selection.includes(id))
  const at = Math.max(0, units.findIndex(isSelected))
  const current = units[at]
  const chosen = current && isSelected(current) ? current : null
  const acts = useBuildActs(slide.id, units, chosen)
  const { drag, startDrag, wasDrag } = useDragReorder({
    list,
    across: false,
    enabled: can.editDesign,
    onDrop: ({ key, gap }) => acts.drop(key, gap),
  })

  const go = (to: number): void => {
    const unit = units[Math.max(0, Math.min(to, units.length - 1))]
    if (!unit) return
    editor.getState().select(
      unit.blocks.map(({ id }) => id),
      parentOf(unit),
    )
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(unit.id)}"]`)?.focus()
  }
  const moves: { readonly [K in keyof typeof buildListMoves]: () => void } = {
    before: () => go(at - 1),
    after: () => go(chosen ? at + 1 : at),
    first: () => go(0),
    last: () => go(units.length - 1),
  }
  const handleKey = (event: KeyboardEvent): void => {
    const pressed = pressedCommand(keys, event.nativeEvent)
    if (!pressed) return
    event.preventDefault()
    event.stopPropagation()
    if (pressed.name in moves) moves[pressed.name as keyof typeof moves]()
    else acts.of[pressed.name as keyof typeof buildListCommands]?.run()
  }
  const addable = slide.blocks.some(({ id, build }) => !build && selection.includes(id))
  const [block] = chosen?.blocks ?? []
  return (
    <>
      {units.length === 0 && (
        <p className={styles.quiet}>
          All of the slide is there from the start. Select a block, then let it appear on a press.
        </p>
      )}
      {units.length > 0 && (
        <ul
          ref={list}
          role="listbox"
          aria-label="What appears on presses, in order"
          className={styles.list}
          onKeyDown={handleKey}
          onPointerDown={startDrag}
        >
          {units.map((unit, index) => (
            <BuildRow
              key={unit.id}
              unit={unit}
              names={names}
              press={numbers.get(unit.blocks.find(({ id }) => numbers.has(id))?.id ?? '') ?? ''}
              isSelected={isSelected(unit)}
              isCurrent={index === at}
              isDragged={drag?.key === unit.id}
              drop={dropAt(drag?.gap, index, units.length)}
              onClick={() => !wasDrag() && go(index)}
            />
          ))}
        </ul>
      )}
      {chosen && can.editDesign && (
        <div className={styles.controls}>
          {block && chosen.group === null && 'body' in block && (
            <Switch
              label="Item by item"
              checked={chosen.byItem}
              onChange={(on) => acts.change((doc) => setBuildByItem(doc, slide.id, block.id, on))}
            />
          )}
          <div className={styles.buttons} role="group" aria-label="Selected build">
            {(['earlier', 'later', 'atOnce'] as const).map((act) => (
              <IconButton
                key={act}
                size="s"
                {...buttonOf(buildListCommands[act])}
                disabled={acts.of[act]?.may === false}
                onClick={() => acts.of[act]?.run()}
              />
            ))}
          </div>
        </div>
      )}
      <Row>
        {can.editDesign && addable && (
          <Button size="s" icon={Plus} onClick={() => offered.getState().ask().build?.run()}>
            {canvasCommands.build.label}
          </Button>
        )}
        {units.length > 0 && (
          <Button size="s" icon={Play} onClick={() => overlay.show('slideshow')}>
            Preview
          </Button>
        )}
      </Row>
    </>
  )
}
