import { focusManager, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Outlet } from 'react-router'
import { meQuery } from '#client/queries/accountQueries.ts'
import { inboxKey } from '#client/queries/inboxQueries.ts'
import { cardKey, cards, lookAtCards } from '#client/queries/openCards.ts'
import { photosKey } from '#client/queries/photos.ts'
import { PageLine } from '#client/session/pageLine.ts'
import { whenNothingIsShown } from '#client/session/onShow.ts'
import { showToast } from '#client/ui/toast.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Me } from '#shared/protocol/api.ts'
import { cardsChanged, facesChanged, inboxChanged, workspaceDeleted } from '#shared/protocol/pageLine.ts'
import { takeNews } from './newsAfterLoad.ts'
import { roleNews } from './roleNews.ts'

/** Milliseconds between looks, where something on the way lets no line through to hear it from. */
const lookEvery = 30_000

/** And at cards that are open: what somebody hides is gone from them within two seconds, line or not. */
const lookAtCardsEvery = 1_500

/** Every page of somebody who is signed in: it leaves once they are not, and says when they may do more or less than before. */
export function SignedIn() {
  const { data: me } = useQuery({ ...meQuery, refetchInterval: lookEvery })
  const queries = useQueryClient()
  const deleted = useRef(new Set<WorkspaceId>())
  useEffect(() => {
    const askFor = (keys: readonly QueryKey[]): void => {
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
    }
    const line = new PageLine((said) => {
      if (said?.startsWith(workspaceDeleted)) deleted.current.add(said.slice(workspaceDeleted.length))
      else askFor(concerns(said))
    })
    const looking = setInterval(() => {
      if (!line.stands && focusManager.isFocused()) lookAtCards(queries)
    }, lookAtCardsEvery)
    return () => {
      clearInterval(looking)
      line.close()
    }
  }, [queries])
  useEffect(() => {
    const news = takeNews()
    if (news !== null) showToast(news)
  }, [])
  const known = useRef<Me | undefined>(undefined)
  useEffect(() => {
    if (!me) return
    const news = known.current ? roleNews(known.current, me, deleted.current) : []
    known.current = me
    for (const text of news) whenNothingIsShown(() => showToast(text))
  }, [me])
  return <Outlet />
}

/** What has to be asked for anew after the server said something, or may have. */
function concerns(said: string | undefined): readonly QueryKey[] {
  if (said === inboxChanged) return [inboxKey]
  if (said === cardsChanged) return cards
  if (said === facesChanged) return [photosKey, ...cards]
  return [meQuery.queryKey, inboxKey, photosKey, cardKey]
}
