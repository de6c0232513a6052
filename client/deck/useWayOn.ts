import { useNavigate } from 'react-router'
import { entryPath } from '#client/session/returnPath.ts'
import type { EndedRoom } from '#client/sync/roomPool.ts'
import { rooms } from '#client/sync/rooms.ts'
import type { WayOn } from './closedText.ts'

/** Does what a closed room offers to do about it. */
export function useWayOn(): (way: WayOn, ended: readonly Pick<EndedRoom, 'name'>[]) => void {
  const navigate = useNavigate()
  return (way, ended) => {
    if (way === 'sign-in') location.assign(entryPath('/sign-in', location.pathname + location.search))
    else if (way === 'home') void navigate('/')
    else if (way === 'reload') location.reload()
    else for (const { name } of ended) rooms.retry(name)
  }
}
