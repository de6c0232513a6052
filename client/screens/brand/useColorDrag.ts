import { useState, type DragEvent, type KeyboardEvent } from 'react'
import type { BrandColor } from '#shared/protocol/api.ts'

/** What a drag carries: the id of a colour. */
const carried = 'application/x-duodeck-color'

/** The arrow keys that move a colour, and which way. */
const ways: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * Moves colours of a list by drag, and with Alt by arrow keys from anything in one. `move` gets the place it has then,
 * counted from 0; the list itself changes only once the server has it, whatever colleagues do meanwhile.
 */
export function useColorDrag(colors: readonly BrandColor[], move: (color: BrandColor, to: number) => void) {
  /** The colour under the pointer, and the side of it where what is dragged would go. */
  const [over, setOver] = useState<{ readonly id: string; readonly side: 'before' | 'after' } | null>(null)
  return (color: BrandColor) => ({
    draggable: true,
    'data-drop': over?.id === color.id ? over.side : undefined,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(carried, color.id)
      dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(carried)) return
      event.preventDefault()
      setOver({ id: color.id, side: sideOf(event) })
    },
    onDragLeave: () => setOver(null),
    onDragEnd: () => setOver(null),
    onDrop: (event: DragEvent) => {
      setOver(null)
      const moved = colors.find(({ id }) => id === event.dataTransfer.getData(carried))
      if (!moved || moved.id === color.id) return
      event.preventDefault()
      const others = colors.filter(({ id }) => id !== moved.id)
      move(moved, others.indexOf(color) + (sideOf(event) === 'after' ? 1 : 0))
    },
    onKeyDown: (event: KeyboardEvent) => {
      const way = event.altKey ? ways[event.key] : undefined
      const to = colors.indexOf(color) + (way ?? 0)
      if (way === undefined || to < 0 || to >= colors.length) return
      event.preventDefault()
      move(color, to)
    },
  })
}

function sideOf({ clientX, currentTarget }: DragEvent): 'before' | 'after' {
  const { left, width } = currentTarget.getBoundingClientRect()
  return clientX < left + width / 2 ? 'before' : 'after'
}
