/** What a page hands on to the sign-in page when its session ended under somebody who was at work. */
export const sessionEnded = { sessionEnded: true } as const

/** `state`: of a history entry, which may be anything. */
export const hasSessionEnded = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'sessionEnded' in state && state.sessionEnded === true
