import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Outlet } from 'react-router'
import { meQuery } from '#client/queries/accountQueries.ts'
import { whenNothingIsShown } from '#client/session/onShow.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Me } from '#shared/protocol/api.ts'
import { roleNews } from './roleNews.ts'

/** Milliseconds between looks, on pages that hold no live room to hear it from. */
const lookEvery = 30_000

/** Every page of somebody who is signed in: whoever may do more or less than before is told so. */
export function SignedIn() {
  const { data: me } = useQuery({ ...meQuery, refetchInterval: lookEvery })
  const known = useRef<Me | undefined>(undefined)
  useEffect(() => {
    if (!me) return
    const news = known.current ? roleNews(known.current, me) : []
    known.current = me
    for (const text of news) whenNothingIsShown(() => showToast(text))
  }, [me])
  return <Outlet />
}
