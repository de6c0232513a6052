/** Runs `act` once the page has nothing else to do, or after two seconds of that. Returns the way to stop. Safari knows no idle moments. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 1_000)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(act, { timeout: 2_000 })
  return () => cancelIdleCallback(asked)
}
