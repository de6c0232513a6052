import type { Browser } from '@playwright/test'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Deck, Me } from '#shared/protocol/api.ts'
import type { PresenterEvent, StageOpened } from '#shared/protocol/stage.ts'
import { cookieOf, enter, type Product } from './product.ts'
import { Samples } from './samples.ts'

const members = 300

/** 300 people watch: from the driver's command to each of their streams. */
export async function measureAudience(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'sales')
  const me = (await (await page.request.get('/api/me')).json()) as Me
  const list = await page.request.get(`/api/decks?workspace=${me.workspaces[0]!.id}`)
  const { decks } = (await list.json()) as { decks: Deck[] }
  const pitch = decks.flatMap(({ pitches }) => pitches)[0]!
  const started = await page.request.post(`/api/pitches/${pitch.id}/stages`, {
    data: { reason: 'A measurement.' },
  })
  const { stageId, watchUrl } = (await started.json()) as StageOpened
  const cookie = await cookieOf(page)
  await page.context().close()

  const socket = new WebSocket(`${url.replace('http', 'ws')}/stage/${stageId}`, {
    headers: { cookie, origin: url },
  })
  const stage = { slides: [] as string[] }
  socket.on('message', (data: Buffer) => {
    const event = JSON.parse(data.toString()) as PresenterEvent
    if (event.kind === 'stage') stage.slides = event.stage.slides.map(({ id }) => id)
  })
  await once(socket, 'message')
  const samples = new Samples()
  const shown = { at: 0, slide: '' }
  const stop = new AbortController()
  const path = `${url}${new URL(watchUrl!).pathname}`
  const watching = Array.from({ length: members }, () => watch(path, stop.signal, shown, samples))
  await Promise.all(watching)
  for (const [n, slide] of stage.slides.slice(1, 11).entries()) {
    Object.assign(shown, { at: performance.now(), slide })
    socket.send(JSON.stringify({ kind: 'command', n, command: { kind: 'go', to: slide } }))
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  stop.abort()
  socket.close()
  return [`slide change to ${members} audience members: ${samples.toString()}   wanted: p95 under 150 ms`]
}

/** Resolves once this member's stream is open. */
async function watch(
  path: string,
  signal: AbortSignal,
  shown: { readonly at: number; readonly slide: string },
  samples: Samples,
): Promise<void> {
  const entered = await fetch(`${path}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const stream = await fetch(`${path}/stream`, { headers: { cookie }, signal })
  void read(stream.body!.pipeThrough(new TextDecoderStream()), shown, samples)
}

async function read(
  stream: ReadableStream<string>,
  shown: { readonly at: number; readonly slide: string },
  samples: Samples,
): Promise<void> {
  try {
    for await (const text of stream) {
      if (shown.slide !== '' && text.includes(`"current":"${shown.slide}"`))
        samples.add(performance.now() - shown.at)
    }
  } catch {
    // The measurement is over and the stream was let go.
  }
}
