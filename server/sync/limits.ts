import { getHeapStatistics } from 'node:v8'
import { limits as socketLimits } from '#shared/protocol/frames.ts'

/** What one socket, one person and the whole server may take up. Tests and benches pass their own. */
export const syncLimits = {
  ...socketLimits,
  /** Bytes of a state vector. What 100,000 authors need: a page may come back from before they were folded. */
  stateVectorBytes: 1024 * 1024,
  /** Barriers of one socket that wait for the disk. */
  waitingAcks: 1_000,
  /** Sockets of one person, over all rooms and tabs. */
  socketsPerUser: 100,
  /** How many of these they may open in a second, and on top of that: all their tabs come back at once, twice. */
  upgradesPerSecond: 10,
  upgradeBurst: 400,
  /** The rate of one person over all of these, in frames; large frames and answers count as several. */
  personPerSecond: 400,
  personBurst: 10_000,
  /** Bytes of edits that may wait for a disk that refuses, before no more edits are taken. */
  backlogBytes: 64 * 1024 * 1024,
  /** Bytes of all open documents. A tenth of the heap, as in memory they are about five times as large. */
  liveBytes: Math.floor(getHeapStatistics().heap_size_limit / 10),
} as const satisfies Record<string, number>

export type SyncLimits = { readonly [K in keyof typeof syncLimits]: number }
