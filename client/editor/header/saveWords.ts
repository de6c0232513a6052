import type { SaveState } from '#client/sync/saveState.ts'

export interface SaveWords {
  readonly text: string
  /** The longer story, on hover. */
  readonly detail: string
  readonly tone: 'busy' | 'ok' | 'warn' | 'danger'
}

/** What the header may say. `Saved` appears for `saved` alone: the server has everything on disk. */
export function saveWords(state: SaveState): SaveWords {
  switch (state.kind) {
    case 'loading':
      return { text: 'Opening…', detail: 'The latest of this deck is on its way.', tone: 'busy' }
    case 'saving':
      return { text: 'Saving…', detail: 'Your latest change is on its way to the server.', tone: 'busy' }
    case 'saved':
      return { text: 'Saved', detail: 'Everything is on the server’s disk.', tone: 'ok' }
    case 'offline':
      return offlineWords(state.changes, state.hereAlone)
    case 'refused':
      return {
        text: 'Not allowed',
        detail: 'The server did not take your last change. The page shows what everyone else sees.',
        tone: 'danger',
      }
    case 'closed':
      return {
        text: 'Not connected',
        detail: 'Part of this page no longer follows what others do, and takes no changes.',
        tone: 'danger',
      }
  }
}

function offlineWords(changes: number, hereAlone: number): SaveWords {
  if (changes === 0) {
    return { text: 'Offline', detail: 'Go on working. It is sent once the connection is back.', tone: 'warn' }
  }
  if (hereAlone > 0) {
    return {
      text: `Offline, ${changesText(hereAlone)} in this tab only`,
      detail: 'Go on working, and keep this tab open until you are back online: then it sends everything.',
      tone: 'warn',
    }
  }
  return {
    text: `Offline, ${changesText(changes)} kept`,
    detail:
      'Kept on this device. They are sent once the connection is back, here or when you open Duodeck again.',
    tone: 'warn',
  }
}

const changesText = (n: number): string => `${n} ${n === 1 ? 'change' : 'changes'}`
