import { pagePath } from '#shared/protocol/pageLine.ts'

/** Milliseconds before a line that broke is opened again; each time in vain, twice as many. */
const waits = { first: 1_000, most: 60_000 } as const

/**
 * Keeps the page's line to the server open (`shared/protocol/pageLine.ts`): `onNews` is called with what the server
 * said, and with nothing when the line ends or comes back, since anything may have been missed.
 * The function that is given back closes it.
 */
export function keepPageLine(onNews: (said?: string) => void): () => void {
  let wait: number = waits.first
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: WebSocket | undefined
  let isKept = true

  function open(): void {
    line = maybeSocket()
    if (!line) return
    line.onopen = () => {
      if (wait > waits.first) onNews()
      wait = waits.first
    }
    line.onmessage = ({ data }: MessageEvent<string>) => onNews(data)
    line.onclose = () => {
      if (!isKept) return
      // Where it never opens, something on the way lets no line through: then the page asks now and then.
      if (wait === waits.first) onNews()
      // Not all at once, when the server comes back.
      timer = setTimeout(open, wait * (1 + Math.random() / 2))
      wait = Math.min(waits.most, wait * 2)
    }
  }

  open()
  return () => {
    isKept = false
    clearTimeout(timer)
    line?.close()
  }
}

/** A browser, or something that guards one, may have none: then the page asks now and then. */
function maybeSocket(): WebSocket | undefined {
  try {
    return new WebSocket(location.origin.replace(/^http/, 'ws') + pagePath)
  } catch {
    return undefined
  }
}
