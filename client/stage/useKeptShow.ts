import { useEffect, useState } from 'react'
import type { StageId, UserId } from '#shared/model/ids.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { dropShow, keepShow, keepStage, keptShow, type KeptStage } from './keptShow.ts'
import type { LinkState } from './linkState.ts'
import type { StageLink } from './stageLink.ts'

/** Whoever was signed out, or has too many windows, may come back to it. */
const ends: readonly (number | null)[] = [closeCodes.notAllowed, closeCodes.noSuchRoom, closeCodes.gone]

/** Keeps the show on this device for as long as it lasts; says whether this page can be loaded without a network. */
export function useKeptShow(
  stageId: StageId,
  me: UserId,
  link: StageLink,
  { feed, connected, closed }: Pick<LinkState, 'feed' | 'connected' | 'closed'>,
): boolean {
  const [keptHash, setKeptHash] = useState<string | null>(null)
  const { deckHash, deck, handovers, stage } = feed
  const isOver = (stage && stage.endedAt !== null) || ends.includes(closed)

  useEffect(() => {
    if (isOver) dropShow(stageId).catch(() => undefined)
  }, [stageId, isOver])

  useEffect(() => {
    if (isOver || deckHash === undefined || !deck || !handovers) return undefined
    const leaving = new AbortController()
    const keep = async (): Promise<void> => {
      // Without a line it is what an earlier page has kept, or nothing.
      if (!connected) return setKeptHash((await keptShow(stageId, me))?.deckHash ?? null)
      await keepShow(stageId, { deckHash, deck, handovers }, () => link.kept, leaving.signal)
      setKeptHash(deckHash)
    }
    keep().catch(() => undefined)
    return () => leaving.abort()
  }, [stageId, me, link, connected, isOver, deckHash, deck, handovers])

  useEffect(() => {
    const keep = newestOnly((kept: KeptStage) => keepStage(stageId, kept))
    return link.subscribe(() => link.kept && keep(link.kept))
  }, [stageId, link])

  return keptHash !== null && keptHash === deckHash
}

/** One after the other; of several that wait, the newest alone. */
function newestOnly<T>(write: (value: T) => Promise<void>): (value: T) => void {
  let waiting: T | null = null
  let isBusy = false
  const next = (): void => {
    if (isBusy || waiting === null) return
    isBusy = true
    const value = waiting
    waiting = null
    void write(value)
      .catch(() => undefined)
      .then(() => {
        isBusy = false
        next()
      })
  }
  return (value) => {
    waiting = value
    next()
  }
}
