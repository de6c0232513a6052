import { deviceStore } from './deviceStore.ts'
import { RoomPool } from './roomPool.ts'
import { UnsentShelf } from './unsentShelf.ts'

/** What waits on this machine until the server has it. */
export const unsentShelf = new UnsentShelf(deviceStore)

/** The rooms of this page. One pool, because a room may outlive the screen that opened it. */
export const rooms = new RoomPool({
  url: `${location.origin.replace(/^http/, 'ws')}/sync`,
  now: Date.now,
  unsent: unsentShelf,
  timing: {
    gather: 30,
    patience: 15_000,
    doubt: 3_000,
    keep: 600,
    // Apart from each other, so that a restarted server does not meet everyone at the same instant.
    longestPause: 20_000 + Math.random() * 10_000,
  },
})

addEventListener('online', rooms.probe)
addEventListener('offline', rooms.probe)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') rooms.store()
  // A page that nobody looks at has its timers held back, and a laptop may have slept meanwhile.
  else rooms.probe()
})
addEventListener('beforeunload', (event) => {
  leaveField()
  const unsent = document.querySelector('[data-unsent]') !== null
  const open = rooms.keptWords.length + rooms.meetings.length
  if (rooms.unsaved > 0 || open > 0 || unsent) event.preventDefault()
})

/** What is typed in a field becomes a change when the field is left, and a change is asked about. */
function leaveField(): void {
  const field = document.activeElement
  if (field instanceof HTMLElement && field.dataset['draft'] !== undefined) field.blur()
}
