import { Check, Plus, SwatchBook } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import { menuItems, pressedCommand, type Acts } from '#client/ui/command.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { separator } from '#client/ui/menuEntry.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import { layoutCommands, type LayoutCommand } from '../commands/slideCommands.ts'
import { paneMark, paneStart } from '../layout/panes.ts'
import { useLayoutActions } from '../slides/layoutActions.ts'
import { SaveLayout } from './SaveLayout.tsx'
import { WorkspaceLayouts } from './WorkspaceLayouts.tsx'
import styles from './LayoutList.module.css'

/** The deck's layouts in the place of its slides, while one of them is on the canvas. */
export function LayoutList() {
  const layouts = useDeckPart((deck) => deck.layouts ?? none)
  const theme = useTheme()
  const store = useEditorStore()
  const currentId = useEditor((state) => state.slideId)
  const actions = useLayoutActions()
  const [menuFor, setMenuFor] = useState<LayoutId | null>(null)
  const [saving, setSaving] = useState<LayoutId | null>(null)
  const [choosing, setChoosing] = useState(false)

  function actsOf(id: LayoutId): Acts<LayoutCommand> {
    const at = layouts.findIndex((layout) => layout.id === id)
    return {
      duplicate: { run: () => actions.duplicate(id) },
      moveUp: { run: () => actions.move(id, at - 1), may: at > 0 },
      moveDown: { run: () => actions.move(id, at + 1), may: at < layouts.length - 1 },
      save: { run: () => setSaving(id) },
      // A deck without any would be offered those that come with Duodeck.
      remove: { run: () => actions.remove(id), may: layouts.length > 1 },
    }
  }

  function handleKey(id: LayoutId, event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.altKey ? '' : event.key]
    const next = step && layouts[layouts.findIndex((layout) => layout.id === id) + step]
    const pressed = pressedCommand(layoutCommands, event)
    const act = pressed && actsOf(id)[pressed.name]
    if (!next && !act) return
    event.preventDefault()
    event.stopPropagation()
    if (next) {
      store.getState().openSlide(next.id)
      document.querySelector<HTMLElement>(`[data-layout-id="${next.id}"]`)?.focus()
    } else if (act?.may !== false) act?.run()
  }

  const menu = menuFor ?? currentId
  return (
    <nav className={styles.panel} aria-label="Layouts" {...paneMark('slides')}>
      <div className={styles.head}>
        <h2>Layouts</h2>
        <Button icon={Check} size="s" onClick={() => actions.leave()}>
          Done
        </Button>
      </div>
      <ContextMenu
        entries={
          menu === null
            ? []
            : [
                ...menuItems(layoutCommands, actsOf(menu), ['duplicate', 'moveUp', 'moveDown', 'save']),
                separator,
                ...menuItems(layoutCommands, actsOf(menu), ['remove']),
              ]
        }
      >
        <ol
          className={styles.list}
          {...paneStart}
          onContextMenu={(event) => setMenuFor(layoutIdAt(event.target))}
        >
          {layouts.map((layout) => (
            <li key={layout.id}>
              <button
                type="button"
                className={styles.layout}
                data-layout-id={layout.id}
                aria-current={layout.id === currentId || undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                tabIndex={layout.id === currentId ? 0 : -1}
                onClick={() => store.getState().openSlide(layout.id)}
                onKeyDown={(event) => handleKey(layout.id, event)}
              >
                <span className={styles.picture}>
                  <SlideThumbnail theme={theme} slide={layout} />
                </span>
                {layout.title || 'Untitled'}
              </button>
            </li>
          ))}
        </ol>
      </ContextMenu>
      <div className={styles.foot}>
        <Button icon={Plus} wide onClick={() => actions.add()}>
          Add layout
        </Button>
        <Button icon={SwatchBook} wide onClick={() => setChoosing(true)}>
          From the workspace…
        </Button>
      </div>
      {saving !== null && <SaveLayout id={saving} onClose={() => setSaving(null)} />}
      {choosing && <WorkspaceLayouts onClose={() => setChoosing(false)} />}
    </nav>
  )
}

const none: readonly ComposedSlide[] = []

const layoutIdAt = (target: EventTarget): LayoutId | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-layout-id]')?.dataset['layoutId']) || null
