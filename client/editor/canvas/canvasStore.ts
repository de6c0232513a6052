import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Look } from '#shared/docs/lookEdits.ts'
import type { Preview } from './gestures/gesture.ts'
import type { ScreenPoint } from '../geometry/screenPoint.ts'

/** A picture on its way to the server, shown from this machine meanwhile. */
export interface Upload {
  readonly id: string
  readonly frame: Frame
  readonly url: string
}

/** What only the canvas knows, and only while it happens. */
export interface CanvasState {
  readonly preview: Preview | null
  /** The block under the pointer. */
  readonly hovered: BlockId | null
  /** What the shape tool draws. */
  readonly shape: Shape
  /** A drag would move the view. */
  readonly panning: boolean
  readonly uploads: readonly Upload[]
  /** Where on the screen a press opened the block being edited: the caret goes there. */
  readonly enteredAt: ScreenPoint | null
  /** What was typed over a selected block, and opened its words. */
  readonly begunWith: string
  /** The block whose owner someone wants to ask for a change. */
  readonly suggesting: BlockId | null
  /** A text made by the tool a moment ago: it goes again if it is left empty. */
  readonly fresh: BlockId | null
  /** The look that was copied last. */
  readonly look: Look | null
  /** A guide on its way, where it would stand. */
  readonly pulledGuide: { readonly axis: 'x' | 'y'; readonly at: number } | null
  /** The copies that were made last, and where the first of them was made from. */
  readonly duplicated: { readonly first: BlockId; readonly from: Frame } | null
}

export type CanvasStore = StoreApi<CanvasState>

export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>(() => ({
    preview: null,
    hovered: null,
    shape: 'rect',
    panning: false,
    uploads: [],
    enteredAt: null,
    begunWith: '',
    suggesting: null,
    fresh: null,
    look: null,
    duplicated: null,
    pulledGuide: null,
  }))

const CanvasStoreContext = createContext<CanvasStore | null>(null)
export const CanvasStoreProvider = CanvasStoreContext.Provider

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasStoreContext)
  if (!store) throw new Error('useCanvasStore needs a CanvasStoreProvider above it')
  return store
}

export const useCanvas = <T>(selector: (state: CanvasState) => T): T => useStore(useCanvasStore(), selector)
