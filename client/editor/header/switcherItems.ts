import type { PitchRecord } from '#shared/protocol/api.ts'

export interface SwitcherItems {
  /** Beside the design, in sight. */
  readonly shown: readonly PitchRecord[]
  /** Behind "more". */
  readonly rest: readonly PitchRecord[]
}

/** The next meeting first, pitches without one last; of those shown, the open one is always among them. */
export function switcherItems(
  pitches: readonly PitchRecord[],
  openId: string | null,
  most: number,
): SwitcherItems {
  const live = pitches.filter(({ id, archived }) => !archived || id === openId).sort(bySoonest)
  const first = live.slice(0, most)
  const open = live.find(({ id }) => id === openId)
  const shown = open && !first.includes(open) ? [...first.slice(0, Math.max(0, most - 1)), open] : first
  return { shown, rest: live.filter((pitch) => !shown.includes(pitch)) }
}

function bySoonest(a: PitchRecord, b: PitchRecord): number {
  const [left, right] = [a.meetingOn ?? '9999', b.meetingOn ?? '9999']
  return left === right ? a.client.localeCompare(b.client) : left < right ? -1 : 1
}
