import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { UserId } from '#shared/model/ids.ts'
import { useDeckSession, usePeers } from './DeckSession.tsx'
import { editorPath } from './editorPath.ts'
import { useEditor, useEditorStore } from './editorStore.ts'
import type { Peer } from './peers.ts'

/**
 * Goes wherever the followed person goes, to the pitch of another client too, and answers whom. Whoever chooses a
 * client by themselves follows no longer; all else that ends it stands in the store.
 */
export function useFollowing(): UserId | null {
  const { deckId, pitchId } = useDeckSession()
  const user = useEditor(({ following }) => following?.user ?? null)
  const peers = usePeers()
  const store = useEditorStore()
  const navigate = useNavigate()
  const seen = useRef<Seen>({ peers: [], window: null })

  const goAlong = useEffectEvent(() => {
    const window = user === null ? null : latestWindow(peers, user, seen.current)
    seen.current = { peers, window: window?.clientId ?? null }
    if (!window || window.slideId === null) return
    const { slideId, following, leadTo } = store.getState()
    if (window.slideId === slideId && window.pitchId === following?.pitchId) return
    leadTo(window.slideId, window.pitchId)
    if (window.pitchId !== pitchId) void navigate(editorPath(deckId, window.pitchId, window.slideId))
  })
  useEffect(() => goAlong(), [user, peers])

  const leave = useEffectEvent(() => {
    const { following, follow } = store.getState()
    if (following && following.pitchId !== pitchId) follow(null)
  })
  useEffect(() => leave(), [pitchId])
  return user
}

interface Seen {
  readonly peers: readonly Peer[]
  /** The window that was followed last. */
  readonly window: number | null
}

/** Of a person's several windows the one where something changed last; peers stay the same objects until they change. */
export function latestWindow(peers: readonly Peer[], user: UserId, seen: Seen): Peer | null {
  const theirs = peers.filter((peer) => peer.user.id === user)
  const changed = theirs.find((peer) => !seen.peers.includes(peer))
  return changed ?? theirs.find(({ clientId }) => clientId === seen.window) ?? theirs[0] ?? null
}
