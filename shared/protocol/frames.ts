/**
 * Message types on `/sync/<room>`, each a varUint at the head of a binary frame.
 * 0–3 are y-websocket's own; 101 and 102 are ours.
 *
 * A barrier carries one varUint `n`. The server answers an ack with the same `n` once everything it read
 * on that socket before the barrier is committed to disk. State vectors cannot do this: a deletion does
 * not change them.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  barrier: 101,
  ack: 102,
} as const

/** Sub-types of a sync message (y-protocols/sync). */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** Limits per socket. The server enforces them; the client stays below. */
export const limits = {
  /** Bytes of one frame. Pictures travel over HTTP, so documents have no need of more. */
  frameBytes: 4 * 1024 * 1024,
  /** Bytes of one awareness state. */
  awarenessBytes: 8 * 1024,
  /** Frames a second, averaged, and the burst allowed on top. */
  framesPerSecond: 200,
  frameBurst: 1_000,
  /** Bytes waiting in one socket's send buffer before a slow reader is cut off. */
  bufferedBytes: 8 * 1024 * 1024,
} as const
