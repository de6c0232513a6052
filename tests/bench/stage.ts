import type { Browser } from '@playwright/test'
import { WebSocket } from 'ws'
import type { DeckRecord, Me } from '#shared/protocol/api.ts'
import type { PresenterEvent, StageOpened } from '#shared/protocol/stage.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import { cookieOf, enter } from './product.ts'

/** A presenter on a stage that was started for one measurement, and the link for its audience. */
export interface BenchStage {
  readonly slides: readonly string[]
  /** Where the audience's addresses begin. */
  readonly path: string
  /** Milliseconds until the command was accepted or refused. */
  press(command: PresenterCommand): Promise<number>
  close(): void
}

export async function openBenchStage(browser: Browser, url: string): Promise<BenchStage> {
  const page = await enter(browser, url, 'sales')
  const me = (await (await page.request.get('/api/me')).json()) as Me
  const list = await page.request.get(`/api/decks?workspace=${me.workspaces[0]!.id}`)
  const { decks } = (await list.json()) as { decks: DeckRecord[] }
  const pitch = decks.flatMap(({ pitches }) => pitches)[0]!
  const data = { reason: 'A measurement.' }
  const started = await page.request.post(`/api/pitches/${pitch.id}/stages`, { data })
  const { stageId, watchUrl } = (await started.json()) as StageOpened
  const headers = { cookie: await cookieOf(page), origin: url }
  await page.context().close()

  const socket = new WebSocket(`${url.replace('http', 'ws')}/stage/${stageId}`, { headers })
  const answers = new Map<number, () => void>()
  const opened = new Promise<readonly string[]>((resolve) =>
    socket.on('message', (data: Buffer) => {
      for (const event of [JSON.parse(data.toString())].flat() as PresenterEvent[]) {
        if (event.kind === 'stage') resolve(event.stage.slides.map(({ id }) => id))
        if (event.kind === 'accepted' || event.kind === 'refused') answers.get(event.n)?.()
      }
    }),
  )
  const slides = await opened
  let n = 0
  const press = (command: PresenterCommand): Promise<number> =>
    new Promise((resolve) => {
      const [number, at] = [++n, performance.now()]
      answers.set(number, () => resolve(performance.now() - at))
      socket.send(JSON.stringify({ kind: 'command', n: number, command }))
    })
  return { slides, path: `${url}${new URL(watchUrl!).pathname}`, press, close: () => socket.close() }
}

/** How many have come in so far; each from an address of their own. */
let came = 0

export interface BenchMember {
  say(message: object): Promise<number>
}

/** One of the audience, whose stream is open. `onText`: what came over it. */
export async function enterAudience(
  path: string,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<BenchMember> {
  // An audience of many offices: one address alone would be let in slowly.
  const json = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${++came >> 8}.${came & 255}` }
  const entered = await fetch(`${path}/enter`, { method: 'POST', headers: json, body: '{}' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const stream = await fetch(`${path}/stream`, { headers: { cookie }, signal })
  void read(stream.body!.pipeThrough(new TextDecoderStream()), onText)
  const say = async (message: object): Promise<number> => {
    const headers = { ...json, cookie }
    const { status } = await fetch(`${path}/say`, { method: 'POST', headers, body: JSON.stringify(message) })
    return status
  }
  return { say }
}

async function read(stream: ReadableStream<string>, onText: (text: string) => void): Promise<void> {
  try {
    for await (const text of stream) onText(text)
  } catch {
    // The measurement is over and the stream was let go.
  }
}
