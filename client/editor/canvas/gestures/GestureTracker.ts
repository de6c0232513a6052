import { isThin } from '#shared/blocks/kinds.ts'
import type { PointerEvent } from 'react'
import { editBlock, movableOf, movesWhole } from '../blockCommands.ts'
import { enterGroup } from '../enterGroup.ts'
import { blocksTouched } from '../../geometry/hit.ts'
import { boundsOf, type Point } from '../../geometry/rect.ts'
import { sitesOf } from '../../geometry/sites.ts'
import { rulingLines } from '../ruling/rulingActs.ts'
import { chosenIn, selectedBlocks, unitAt, type CanvasScope } from '../scope.ts'
import { frameAtClick } from '../tools/newBlock.ts'
import { screenPoint, type ScreenPoint } from '../../geometry/screenPoint.ts'
import { edgePush } from '../viewport/edgePush.ts'
import { openCell, pressInCells, selectCells, type CellClick } from '../tables/cellPress.ts'
import { cropGesture } from '../crop/cropGesture.ts'
import { croppedIn } from '../crop/writeCrop.ts'
import { commitGesture, drawBlock } from './commitGesture.ts'
import type { Gesture, Held, Preview, Scene } from './gesture.ts'
import { gestureOfHandle } from './gestureOfHandle.ts'
import { pressOn, type Click, type Press } from './press.ts'
import { previewOf } from './previewOf.ts'

/** Screen pixels: how far the pointer goes before a press is a drag, snaps from, and hits thin things from. */
const [dragThreshold, snapReach, hitSlack] = [3, 6, 6]

/** The same for a finger, which rolls as it presses and covers what it hits. */
const [touchThreshold, touchSlack] = [10, 14]

const isTouch = ({ pointerType }: PointerEvent): boolean => pointerType === 'touch'

/** `place`: a click with a tool in hand puts its block there, at the usual size. */
type Ending = Click | CellClick | { readonly kind: 'place' }

interface Pressed {
  readonly pointerId: number
  readonly start: ScreenPoint
  readonly gesture: Gesture | null
  readonly click: Ending
  readonly last: ScreenPoint
  readonly dragging: boolean
}

/** Follows one pointer from press to release. Nothing is written to a document before the release. */
export class GestureTracker {
  readonly #scope: () => CanvasScope
  #pressed: Pressed | null = null
  #held: Held = { shift: false, alt: false, free: false }

  constructor(scope: () => CanvasScope) {
    this.#scope = scope
  }

  start(event: PointerEvent<HTMLElement>): void {
    const { slide, editor, session, view } = this.#scope()
    const { tool, selection, select, editing, edit } = editor.getState()
    const at = view.toDeck(event)
    const cropped = croppedIn(this.#scope())
    const cropping = cropped && cropGesture(event.target, cropped, at)
    if (cropping) return this.#begin(event, cropping, { kind: 'nothing' })
    if (cropped) editor.getState().crop(null)
    if (tool !== 'select' && session.can.editDesign) {
      return this.#begin(event, { kind: 'draw', tool, from: at }, { kind: 'place' })
    }
    const pulled = gestureOfHandle(event.target, slide, selection, at)
    // The grip that turns stands apart from its block: a click there means what lies under it.
    if (pulled?.kind === 'rotate') return this.#begin(event, pulled, this.#pressAt(event, at).click)
    if (pulled) return this.#begin(event, pulled, { kind: 'nothing' })
    const inCells = pressInCells(this.#scope(), at, event)
    if (inCells) return this.#begin(event, inCells.gesture, inCells.click)
    const press = this.#pressAt(event, at)
    // What is added by Shift is added where the rest is.
    if (press.select) select(press.select, event.shiftKey ? chosenIn(this.#scope()).within : [])
    else if (editing !== null) edit(null)
    this.#begin(event, press.gesture, press.click)
  }

  #pressAt(event: PointerEvent, at: Point): Press {
    const { slide, editor, view } = this.#scope()
    const { selection, keyBlock } = editor.getState()
    return pressOn({
      blocks: slide.blocks,
      selection,
      keyBlock,
      at,
      slack: (isTouch(event) ? touchSlack : hitSlack) / view.zoom,
      shift: event.shiftKey,
      touch: isTouch(event),
      movable: (block) => movesWhole(this.#scope(), block),
      unit: (block) => unitAt(this.#scope(), block).blocks,
    })
  }

  /** Whether the event belonged to the press. */
  move(event: PointerEvent<HTMLElement>): boolean {
    const now = this.#pressed
    if (now?.pointerId !== event.pointerId) return false
    const threshold = isTouch(event) ? touchThreshold : dragThreshold
    const dragging = now.dragging || apart(event, now.start) > threshold
    this.#pressed = { ...now, last: screenPoint(event), dragging }
    // Someone pulls at what is not theirs: say whose it is, once.
    if (dragging && !now.dragging && !now.gesture) movableOf(this.#scope(), selectedBlocks(this.#scope()))
    if (dragging && !now.dragging) this.#pushView(event.currentTarget)
    if (dragging) this.#show(heldKeys(event))
    return true
  }

  end(event: PointerEvent<HTMLElement>): void {
    const now = this.#pressed
    if (now?.pointerId !== event.pointerId) return
    const scope = this.#scope()
    const { preview } = scope.canvas.getState()
    this.cancel()
    if (now.dragging && preview) commitGesture(scope, preview)
    if (!now.dragging) clicked(scope, now.click, event)
  }

  /** Gives the drag up, as if it had never begun. `false` when there was none. */
  cancel = (): boolean => {
    const dragging = this.#pressed?.dragging ?? false
    this.#pressed = null
    this.#scope().canvas.setState({ preview: null })
    return dragging
  }

  keysChanged(held: Held): void {
    if (this.#pressed?.dragging) this.#show(held)
  }

  /** A drag at the edge of the view moves the view, for as long as it stays there. */
  #pushView(viewport: HTMLElement): void {
    requestAnimationFrame(() => {
      if (!this.#pressed?.dragging) return
      const { x, y } = edgePush(this.#pressed.last, viewport.getBoundingClientRect())
      const [left, top] = [viewport.scrollLeft, viewport.scrollTop]
      if (x !== 0 || y !== 0) viewport.scrollBy(x, y)
      if (viewport.scrollLeft !== left || viewport.scrollTop !== top) this.#show(this.#held)
      this.#pushView(viewport)
    })
  }

  #begin(event: PointerEvent<HTMLElement>, gesture: Gesture | null, click: Ending): void {
    const start = screenPoint(event)
    this.#pressed = { pointerId: event.pointerId, start, last: start, gesture, click, dragging: false }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  #show(held: Held): void {
    this.#held = held
    const { gesture, last } = this.#pressed ?? {}
    if (!gesture || !last) return
    const scope = this.#scope()
    const preview = previewOf(gesture, scope.view.toDeck(last), held, sceneFor(gesture, scope))
    scope.canvas.setState({ preview })
    if (gesture.kind === 'cells') selectCells(scope, gesture, preview)
    if (gesture.kind === 'marquee') selectTouched(scope, gesture.kept, preview)
  }
}

export const heldKeys = (event: Pick<MouseEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>): Held => ({
  shift: event.shiftKey,
  alt: event.altKey,
  free: event.ctrlKey || event.metaKey,
})

const apart = (a: ScreenPoint, b: ScreenPoint): number =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)

/** Lines are no ground to line up with: their frames are thicker than they look. */
function sceneFor(gesture: Gesture, scope: CanvasScope): Scene {
  const { slide, view } = scope
  const moving = 'blocks' in gesture ? gesture.blocks.map(({ id }) => id) : []
  const others = slide.blocks.filter((block) => !isThin(block) && !moving.includes(block.id))
  const isLine = gesture.kind === 'line-end' || (gesture.kind === 'draw' && gesture.tool === 'line')
  return {
    others: others.map(({ frame }) => boundsOf(frame)),
    drawn: rulingLines(scope),
    reach: snapReach / view.zoom,
    sites: isLine ? sitesOf(others) : [],
  }
}

function selectTouched(scope: CanvasScope, kept: readonly string[], preview: Preview): void {
  const { slide, editor } = scope
  if (preview.kind !== 'marquee') return
  const touched = blocksTouched(slide.blocks, preview.rect).flatMap((block) =>
    unitAt(scope, block).blocks.map(({ id }) => id),
  )
  const { selection, entered, select } = editor.getState()
  const next = [...new Set([...kept, ...touched])]
  if (next.join() !== selection.join()) select(next, entered)
}

function clicked(scope: CanvasScope, click: Ending, event: ScreenPoint): void {
  const { select, toggle, chooseKey, tool } = scope.editor.getState()
  switch (click.kind) {
    case 'select':
      return select(click.ids)
    case 'toggle':
      return toggle(click.ids)
    case 'key':
      return chooseKey(click.id)
    case 'enter':
      return enterGroup(scope, click.id)
    case 'write':
      if (!editBlock(scope, click.id, event)) select([click.id])
      return
    case 'cell':
      openCell(scope, click, event)
      return
    case 'place':
      if (tool !== 'select') drawBlock(scope, tool, frameAtClick(tool, scope.view.toDeck(event)))
      return
    case 'nothing':
  }
}
