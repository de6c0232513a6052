import { useEffect, useEffectEvent, useState, type DOMAttributes, type RefObject } from 'react'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'

type ListRef = RefObject<HTMLElement | null>

interface SlideMenuProps {
  list: ListRef
  /** What a right click there offers; none: no menu opens. */
  entriesAt: (target: EventTarget | null) => readonly MenuEntry[]
}

/** The menu of a list that was there before it: around the list it would draw every row of it anew. */
export function SlideMenu({ list, entriesAt }: SlideMenuProps) {
  const [entries, setEntries] = useState<readonly MenuEntry[]>([])
  const handleContextMenu = (event: Pick<Event, 'target' | 'preventDefault'>) => {
    const found = entriesAt(event.target)
    setEntries(found)
    if (found.length === 0) event.preventDefault()
  }
  return (
    <ContextMenu entries={entries}>
      <ListEars list={list} onContextMenu={handleContextMenu} />
    </ContextMenu>
  )
}

const heard = {
  contextmenu: 'onContextMenu',
  pointerdown: 'onPointerDown',
  pointermove: 'onPointerMove',
  pointercancel: 'onPointerCancel',
  pointerup: 'onPointerUp',
  touchstart: 'onTouchStart',
  touchend: 'onTouchEnd',
} as const satisfies Readonly<Record<string, keyof DOMAttributes<Element>>>

type Heard = { readonly [Name in (typeof heard)[keyof typeof heard]]?: (event: never) => void }

/** Has the list heard with what the menu gives its trigger, which reads of an event only what the browser's own has. */
function ListEars({ list, ...handlers }: Heard & { list: ListRef }) {
  const hear = useEffectEvent((event: Event) =>
    handlers[heard[event.type as keyof typeof heard]]?.(event as never),
  )
  useEffect(() => {
    const element = list.current
    const types = Object.keys(heard)
    for (const type of types) element?.addEventListener(type, hear)
    return () => {
      for (const type of types) element?.removeEventListener(type, hear)
    }
  }, [list])
  return null
}
