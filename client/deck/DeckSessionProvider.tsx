import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { useMe } from '#client/session/useSession.ts'
import { announce } from './announce.ts'
import { deckQuery } from '#client/queries/libraryQueries.ts'
import { DeckSessionContext, type SessionContext } from './DeckSession.tsx'
import { deckView } from './deckView.ts'
import { History } from './history.ts'
import { NoLine } from './NoLine.tsx'
import { OpeningDeck } from './OpeningDeck.tsx'
import type { OpenRoom } from '#client/sync/roomConnection.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { useFreshRoles } from './useFreshRoles.ts'
import { useUnsentWords } from './useUnsentWords.ts'
import { designRoom, pitchRoom, useEndedRooms, useOpenRoom, useWritable } from '#client/sync/useRoom.ts'

interface DeckSessionProviderProps {
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
  /** Shown while the documents are on their way. */
  readonly fallback?: ReactNode
  readonly children: ReactNode
}

/** Opens a deck's rooms and draws `children` once there is something to show. */
export function DeckSessionProvider({ deckId, pitchId, fallback, children }: DeckSessionProviderProps) {
  const names = [designRoom(deckId), pitchRoom(pitchId)] as const
  useUnsentWords()
  const design = useOpenRoom(names[0])
  const pitch = useOpenRoom(names[1])
  const me = useMeIn(deckId)
  const editDesign = useWritable(names[0])
  const editPitch = useWritable(names[1])
  const history = useHistoryOf(design, pitch)
  useFreshRoles(editDesign, editPitch)
  useIntroduction(me, design, pitch)
  const ready = useMemo((): SessionContext | null => {
    if (!design || !me || (pitchId && !pitch)) return null
    const can = { editDesign, editPitch }
    return {
      session: { deckId, pitchId, me, can, design, pitch, history },
      view: deckView(design.doc, pitch?.doc ?? null),
    }
  }, [deckId, pitchId, me, editDesign, editPitch, design, pitch, history])
  const context = useLastReady(ready, deckId)
  return (
    <DeckSessionContext value={context}>
      {context ? (
        children
      ) : (
        <>
          {fallback ?? <OpeningDeck />}
          <NoLine names={names} />
        </>
      )}
      <Notices opened={context !== null} />
    </DeckSessionContext>
  )
}

const notices = laterPart(() => import('./DeckNotices.tsx'))

/** They come once the deck shows, or with the first of them. */
function Notices({ opened }: { opened: boolean }) {
  const needed = useEndedRooms().length > 0 || opened
  const part = useLaterPart(notices)
  useEffect(() => {
    if (needed) void notices.bring()
  }, [needed])
  return part && <part.DeckNotices dismissible={opened} />
}

/** While the next client's pitch is on its way, the last one stays on screen, to be read only. */
function useLastReady(ready: SessionContext | null, deckId: DeckId): SessionContext | null {
  const [last, setLast] = useState(ready)
  if (ready && ready !== last) setLast(ready)
  const frozen = useMemo(
    () => last && { ...last, session: { ...last.session, can: { editDesign: false, editPitch: false } } },
    [last],
  )
  return ready ?? (frozen?.session.deckId === deckId ? frozen : null)
}

/** Who I am in the workspace that owns the deck; `null` until that is known. */
function useMeIn(deckId: DeckId): PresenceUser | null {
  const { user, workspaces } = useMe()
  const deck = useQuery(deckQuery(deckId))
  const known = deck.data ?? (deck.isError ? null : undefined)
  return useMemo(() => {
    if (known === undefined) return null
    const workspace = workspaces.find(({ id }) => id === known?.workspaceId)
    return { id: user.id, name: user.name, roles: workspace?.roles ?? [] }
  }, [known, user, workspaces])
}

function useHistoryOf(design: OpenRoom | null, pitch: OpenRoom | null): History {
  const [history] = useState(() => new History())
  useAttached(history, design)
  useAttached(history, pitch)
  return history
}

function useAttached(history: History, room: OpenRoom | null): void {
  useEffect(() => {
    if (!room) return
    history.attach(room.doc)
    return () => history.detach(room.doc)
  }, [history, room])
}

/** Carets name their owner in each document's own room. */
function useIntroduction(me: PresenceUser | null, ...opened: (OpenRoom | null)[]): void {
  const [design, pitch] = opened
  useEffect(() => {
    if (!me) return
    for (const room of [design, pitch]) if (room) announce(room.awareness, { user: me })
  }, [me, design, pitch])
}
