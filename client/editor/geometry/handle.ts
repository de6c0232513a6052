/** The eight places of a frame that resize it. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof handles)[number]

/** Which way a handle lies from the centre: −1, 0 or 1 along each axis. */
export const handleWay = (handle: Handle): { readonly x: number; readonly y: number } => ({
  x: handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0,
  y: handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0,
})

const cursors = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'] as const

/** The arrow that shows where a handle of a turned frame pulls. */
export function handleCursor(handle: Handle, rotation: number): string {
  const clockwiseFromTop = ((handles.indexOf(handle) + 7) % 8) * 45 + rotation
  return cursors[(Math.round(clockwiseFromTop / 45) + 8) % 4]!
}
