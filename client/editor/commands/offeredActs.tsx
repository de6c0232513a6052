import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand'
import type { Acts } from '#client/ui/command.ts'
import type { ArrangeCommand } from './arrangeCommands.ts'
import type { RulingCommand } from './rulingCommands.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { CanvasCommand, TableCommand, ZoomCommand } from './canvasCommands.ts'
import type { ShapeCommand } from './insertCommands.ts'

type OfferedCommand =
  (CanvasCommand | ArrangeCommand | TableCommand | ZoomCommand | RulingCommand) | (BlockKind | ShapeCommand)

interface Offered {
  /** What can be done on the slide when it is asked. */
  readonly ask: () => Acts<OfferedCommand>
}

const nothing: Offered = { ask: () => ({}) }

const OfferedContext = createContext<StoreApi<Offered> | null>(null)

/** Lets the palette, which stands beside the canvas, do what the canvas does. */
export function OfferedActsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore(() => nothing))
  return <OfferedContext value={store}>{children}</OfferedContext>
}

export function useOffered(): StoreApi<Offered> {
  const store = useContext(OfferedContext)
  if (!store) throw new Error('Commands of the canvas need an OfferedActsProvider above them')
  return store
}

/** Offers what `ask` answers while this is on screen; it may be another function every time. */
export function useOfferActs(ask: Offered['ask']): void {
  const store = useOffered()
  useEffect(() => store.setState({ ask }))
  useEffect(() => () => store.setState(nothing), [store])
}
