/** What goes between windows of one browser. */
export interface Channel<Said> {
  say(message: Said): void
  close(): void
}

/**
 * Talks with the other windows of this browser that opened the same name. Where a browser has no such channels
 * there are no others to be heard: what is said goes nowhere.
 */
export function openChannel<Said, Heard>(name: string, onHeard: (message: Heard) => void): Channel<Said> {
  const channel = maybeChannel(name)
  if (channel) channel.onmessage = ({ data }: MessageEvent<Heard>) => onHeard(data)
  return {
    say: (message) => channel?.postMessage(message),
    close: () => channel?.close(),
  }
}

/** Missing in old browsers, refused where a page may keep nothing. */
function maybeChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
