/** Planned time as people read a clock: `2:05`. In the plan and on paper alike. */
export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
