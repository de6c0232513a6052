import { useRef, useState, type KeyboardEvent } from 'react'
import { redraw } from '#shared/blocks/shape/outlineDoc.ts'
import { addBlocks, editBlocks } from '#shared/docs/blockEdits.ts'
import { frame, slideSize } from '#shared/model/frame.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { nextInGrid } from '#client/ui/gridKeys.ts'
import { SearchField } from '#client/ui/SearchField.tsx'
import { columns } from '../blocks/shape/shapeRows.ts'
import { focusPane } from '../layout/panes.ts'
import { iconDrawing, type IconNode } from './iconDrawing.ts'
import { inkOn } from './inkOn.ts'
import { iconLabel, iconNodes, matchingIcons, mostShown } from './iconSet.ts'
import styles from './IconDialog.module.css'

/** Deck pixels of a new one. */
const side = 96

/** All icons: type what one stands for and press Enter, or go through them with the arrow keys. */
export function IconDialog({ onClose }: { onClose: () => void }) {
  const { design, history } = useDeckSession()
  const editor = useEditorStore()
  const [slideId, target] = [useEditor((state) => state.slideId), useEditor((state) => state.iconFor)]
  const [slide, theme] = [useSlide(slideId), useTheme()]
  const [typed, setTyped] = useState('')
  const [search, grid] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)]
  /** The keys are then for the icon on the slide. */
  const taken = useRef(false)
  const found = matchingIcons(typed)
  const shown = found.slice(0, mostShown)

  function take(name: string) {
    taken.current = true
    onClose()
    const drawing = iconDrawing(name, iconNodes[name] ?? [])
    if (slideId === null) return
    if (target !== null && target !== 'new') {
      history.gesture(() => editBlocks(design.doc, slideId, [target], redraw(drawing)))
      return
    }
    const place = frame((slideSize.width - side) / 2, (slideSize.height - side) / 2, side, side)
    const stroke = {
      color: slide ? inkOn(slide.background, theme) : 'accent1',
      width: 6,
      dash: 'solid',
    } as const
    const content = { kind: 'shape', shape: 'rect', drawing, frame: place, surface: { stroke } } as const
    editor.getState().select(history.gesture(() => addBlocks(design.doc, slideId, [content])))
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    const at = (event.target as HTMLElement).dataset['icon'] ?? null
    if (at === null && event.key === 'Enter' && shown[0] !== undefined) {
      event.preventDefault()
      take(shown[0])
    }
    const next = nextInGrid([shown], columns, at, event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next === null) search.current?.focus()
    else grid.current?.querySelector<HTMLElement>(`[data-icon="${next}"]`)?.focus()
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      onClosed={() => taken.current && focusPane('slide')}
      title={target === 'new' ? 'Insert an icon' : 'Change the icon'}
    >
      <div className={styles.picker} onKeyDown={handleKey}>
        <SearchField ref={search} label="Find an icon" value={typed} onChange={setTyped} />
        <p className={styles.news} role="status">
          {newsOf(found.length)}
        </p>
        <div ref={grid} className={styles.icons} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
          {shown.map((name, at) => (
            <button
              key={name}
              type="button"
              className={styles.icon}
              data-icon={name}
              aria-label={iconLabel(name)}
              title={iconLabel(name)}
              tabIndex={at === 0 ? 0 : -1}
              onClick={() => take(name)}
            >
              <IconPicture nodes={iconNodes[name] ?? []} />
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function newsOf(found: number): string {
  if (found === 0) return 'No icon is called that. Try “money”, “people” or “check”.'
  return found > mostShown
    ? `${found} icons, the first ${mostShown} here: type to find yours.`
    : `${found} icons`
}

function IconPicture({ nodes }: { nodes: readonly IconNode[] }) {
  return (
    <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden>
      <path d={iconDrawing('', nodes).path} />
    </svg>
  )
}
