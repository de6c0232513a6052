import type { AudienceEvent, AudienceMessage } from '#shared/protocol/stage.ts'

/** `/watch/<code>`: all that this page talks to lies under its own address. */
const base = `/watch/${location.pathname.split('/')[2] ?? ''}`

/** A presenter opened this page for the room: it shows the slides and nothing else. */
export const isProjector = new URLSearchParams(location.search).get('as') === 'projector'

export function addressOf(path: string, query: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...(isProjector && { as: 'projector' }), ...query })
  return `${base}/${path}${all.size > 0 ? `?${all}` : ''}`
}

export const pictureAddress = (hash: string, kind: 'pictures' | 'fonts' = 'pictures'): string =>
  addressOf(`${kind}/${hash}`)

/** What the server said no to, in words for the person. */
export class WatchError extends Error {
  override readonly name = 'WatchError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface Door {
  readonly passcode: boolean
  readonly entered: boolean
  readonly full?: true
  /** Where this page has to be opened, if it takes https. */
  readonly address?: string
}

export const knock = (): Promise<Door> => ask('door') as Promise<Door>

export const enter = async (name: string, passcode: string): Promise<void> =>
  void (await ask('enter', { name, passcode }))

export const say = async (message: AudienceMessage): Promise<void> => void (await ask('say', message))

/** How much this page has been told. */
export interface Seen {
  readonly version: number
  readonly strokes: number
}

/** How everything stands; `null` where that has been seen. */
export const askNow = async ({ version, strokes }: Seen): Promise<AudienceEvent | null> =>
  ((await read(addressOf('now', { since: String(version), strokes: String(strokes) }))) ??
    null) as AudienceEvent | null

const ask = (path: string, body?: object): Promise<unknown> => read(addressOf(path), body && post(body))

async function read(address: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(address, request).catch(() => {
    throw new WatchError('offline', 'There is no connection right now. Check your network, then try again.')
  })
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) return answer
  const { error } = (answer ?? {}) as { error?: { code: string; message: string } }
  throw new WatchError(
    error?.code ?? 'unknown',
    error?.message ?? 'That did not work. Try again in a moment.',
  )
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
