import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { useEditorStore } from './editorStore.ts'
import { announce } from './announce.ts'
import { designView, pitchView, type View } from './deckView.ts'
import type { History, HistoryState } from './history.ts'
import { peersOf, type Peer } from './peers.ts'
import type { OpenRoom } from '#client/sync/roomConnection.ts'

/** One deck on screen, bare or with a client's pitch: its documents, my rights in them, my history. */
export interface DeckSession {
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
  readonly me: PresenceUser
  /** What the server takes from me right now. */
  readonly can: { readonly editDesign: boolean; readonly editPitch: boolean }
  readonly design: OpenRoom
  readonly pitch: OpenRoom | null
  readonly history: History
}

/** A session and its deck as it is drawn; made by `DeckSessionProvider` alone. */
export interface SessionContext {
  readonly session: DeckSession
  readonly view: View<ComposedDeck>
}

export const DeckSessionContext = createContext<SessionContext | null>(null)

export const useDeckSession = (): DeckSession => useSessionContext().session

/** How soon what others do is drawn: with the next frame, or a quarter of a second later. */
type Pace = 'frame' | 'calm'

const at = <T,>(view: View<T>, pace: Pace) => (pace === 'frame' ? view.subscribe : view.subscribeCalmly)

/** Marketing's document, read; the same object until it changes. */
export function useDesign(): Design {
  const view = designView(useDeckSession().design.doc)
  return useSyncExternalStore(view.subscribeCalmly, () => view.current)
}

/** Sales' document, read; `null` for the bare design. */
export function usePitch(): Pitch | null {
  const doc = useDeckSession().pitch?.doc
  const view = doc ? pitchView(doc) : null
  return useSyncExternalStore(view?.subscribeCalmly ?? never, () => view?.current ?? null)
}

export function useDeck(pace: Pace = 'calm'): ComposedDeck {
  const { view } = useSessionContext()
  return useSyncExternalStore(at(view, pace), () => view.current)
}

/** Draws again only when this part changes. `select` must give the same value for the same deck. */
export function useDeckPart<T>(select: (deck: ComposedDeck) => T, pace: Pace = 'frame'): T {
  const { view } = useSessionContext()
  return useSyncExternalStore(at(view, pace), () => select(view.current))
}

/** Draws again only when this slide changes, or this layout. `null`: there is neither. */
export function useSlide(slideId: SlideId | null, pace: Pace = 'calm'): ComposedSlide | null {
  const { view } = useSessionContext()
  return useSyncExternalStore(at(view, pace), () => pageOf(view.current, slideId))
}

/** The slide, or the layout, of this id. */
export const pageOf = (
  { slides, layouts = [] }: ComposedDeck,
  slideId: SlideId | null,
): ComposedSlide | null =>
  slides.find(({ id }) => id === slideId) ?? layouts.find(({ id }) => id === slideId) ?? null

export function useHistoryState(): HistoryState {
  const { history } = useDeckSession()
  return useSyncExternalStore(history.subscribe, () => history.state)
}

/** The colleagues who have this deck open, wherever they are in it. */
export function usePeers(): readonly Peer[] {
  const peers = peersOf(useDeckSession().design.awareness)
  return useSyncExternalStore(peers.subscribe, () => peers.current)
}

/** Tells them where I am, as the editor's store has it. Once in the editor. */
export function useAnnounce(): void {
  const { design, pitchId, me } = useDeckSession()
  const store = useEditorStore()
  useEffect(() => {
    const tell = () => {
      const { slideId, selection, editing, following } = store.getState()
      const at = editing && addressKey(editing)
      announce(design.awareness, {
        ...{ user: me, pitchId, slideId, selection },
        ...{ editing: at, following: following?.user ?? null },
      })
    }
    tell()
    return store.subscribe(tell)
  }, [design, pitchId, me, store])
}

function useSessionContext(): SessionContext {
  const context = useContext(DeckSessionContext)
  if (!context) throw new Error('This needs a DeckSessionProvider above it')
  return context
}

const never = () => () => undefined
