import { once } from 'node:events'
import WebSocket from 'ws'
import type { TextContent } from '#shared/blocks/text/model.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { keyMessageText, orderedSlides } from '#shared/docs/designDoc.ts'
import { pointsText } from '#shared/docs/pitchDoc.ts'
import { handoverText, setSeconds, setSpeaker } from '#shared/docs/planDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { AudienceEvent, PresenterEvent, PresenterMessage, StageOpened } from '#shared/protocol/stage.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import { hear as hearAsAudience } from '#client/watch/feed.ts'
import { hear, type PartialFeed } from '#client/stage/stageFeed.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { eventually } from './eventually.ts'
import { Browser, join, makeDeck, makePitch, makeWorkspace, type TestPerson } from './people.ts'
import type { TestServer } from './server.ts'

/** A pitch of a few slides, and the two people who give it. */
export interface StagedPitch {
  readonly server: TestServer
  /** Manages the people, and presents nothing. */
  readonly owner: TestPerson
  readonly workspace: Workspace
  readonly maya: TestPerson
  readonly sam: TestPerson
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  readonly slides: readonly SlideId[]
}

/** A text that nobody could read to its end. */
export const tooLong: TextContent = {
  kind: 'text',
  frame: frame(0, 200, 300, 40),
  body: { text: plainRichText('Too many words. '.repeat(20)) },
}

/** Slides `Slide 0` … with a text each; the second half is Sam's to speak, as the plan says. */
export async function stagePitch(server: TestServer, count = 6): Promise<StagedPitch> {
  const { owner, workspace } = await makeWorkspace(server.url)
  const maya = await join(owner, workspace, ['marketing'], 'Maya')
  const sam = await join(owner, workspace, ['sales'], 'Sam')
  const deck = await makeDeck(maya, workspace)
  const pitch = await makePitch(sam, deck)
  const { rooms } = server.services
  const slides = await rooms.edit(roomName('design', deck.id), (doc) => {
    for (const { id } of orderedSlides(doc)) deleteSlide(doc, id)
    return Array.from({ length: count }, (_, at) => {
      const id = addSlide(doc, { title: `Slide ${at}` })
      const body = { text: plainRichText(`Words ${at}`) }
      addBlocks(doc, id, [{ kind: 'text', frame: frame(0, 0, 400, 80), reason: `CANARY-reason-${at}`, body }])
      writeRichText(keyMessageText(doc, id), plainRichText(`CANARY-key-${at}`))
      return id
    })
  })
  await rooms.edit(roomName('pitch', pitch.id), (doc) =>
    slides.forEach((id, at) => writeRichText(pointsText(doc, id), plainRichText(`CANARY-points-${at}`))),
  )
  await rooms.edit(roomName('plan', pitch.id), (doc) =>
    slides.forEach((id, at) => {
      setSpeaker(doc, id, at * 2 >= count ? sam.id : maya.id)
      setSeconds(doc, id, 30)
      writeRichText(handoverText(doc, id), plainRichText(`CANARY-handover-${at}`))
    }),
  )
  return { server, owner, workspace, maya, sam, deck, pitch, slides }
}

/** With a reason at hand, for pitches that checks have something to say against. */
export async function startStage(
  by: TestPerson,
  pitch: PitchRecord,
  options: object = {},
): Promise<StageOpened> {
  const { status, body } = await by.post<StageOpened>(`/api/pitches/${pitch.id}/stages`, {
    reason: 'To see it run.',
    ...options,
  })
  if (status !== 201) throw new Error(`Could not start: ${JSON.stringify(body)}`)
  return body
}

/** A presenter's screen: it holds what the server last said. */
export class PresenterScreen {
  readonly events: PresenterEvent[] = []
  readonly opened: Promise<unknown>
  readonly closed: Promise<number>
  readonly #socket: WebSocket
  #feed: PartialFeed = {}
  #n = 0

  constructor(person: Browser, stageId: string, path = `/stage/${stageId}`) {
    const url = person.url.replace('http', 'ws') + path
    this.#socket = new WebSocket(url, { headers: { cookie: person.cookie, origin: person.url } })
    this.#socket.on('message', (data: Buffer) => {
      const events = JSON.parse(data.toString()) as PresenterEvent[]
      this.events.push(...events)
      this.#feed = events.reduce((known, event) => hear(known, event, Date.now()), this.#feed)
    })
    this.#socket.on('error', () => undefined)
    this.opened = new Promise((resolve) => this.#socket.once('open', resolve))
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve))
  }

  /** The screen once it shows the stage. */
  static async open(person: Browser, stageId: string): Promise<PresenterScreen> {
    const screen = new PresenterScreen(person, stageId)
    await eventually(() => screen.stage)
    return screen
  }

  get stage(): PresenterStage {
    if (!this.#feed.stage) throw new Error('The screen shows no stage yet')
    return this.#feed.stage
  }

  get watching(): number {
    return this.#feed.watching ?? 0
  }

  get deckHash(): string | undefined {
    return this.#feed.deckHash
  }

  /** Gives a command and waits for its answer: `accepted`, or the reason why not. */
  async say(command: PresenterCommand): Promise<string> {
    return this.ask({ kind: 'command', n: ++this.#n, command })
  }

  take(): Promise<string> {
    return this.ask({ kind: 'take', n: ++this.#n })
  }

  /** Sends and does not wait. */
  send(message: PresenterMessage): void {
    this.#socket.send(JSON.stringify(message))
  }

  /** The laptop falls asleep: it neither reads nor answers, and its socket stays open. */
  sleep(): void {
    this.#socket.pause()
  }

  /** Only now it sees what became of its socket. */
  wake(): void {
    this.#socket.resume()
  }

  async leave(): Promise<void> {
    this.#socket.resume()
    this.#socket.close()
    await this.closed
  }

  /** Sends a message and waits for its answer; rejects when the socket closes instead. */
  async ask(message: PresenterMessage & { readonly n: number }): Promise<string> {
    const answered = (): string | undefined => {
      const answer = this.events.find((one) => 'n' in one && one.n === message.n)
      return answer?.kind === 'refused' ? answer.reason : answer?.kind
    }
    this.send(message)
    const gone = this.closed.then((code) => Promise.reject(new Error(`The socket closed with ${code}`)))
    while (answered() === undefined) await Promise.race([once(this.#socket, 'message'), gone])
    return answered()!
  }
}

/** A browser that watches by a link. Every byte that reaches it is kept. */
export class AudienceScreen {
  readonly browser: Browser
  readonly path: string
  wire = ''
  readonly #query: string
  readonly #stop = new AbortController()

  constructor(watchUrl: string, browser?: Browser) {
    const url = new URL(watchUrl)
    this.browser = browser ?? new Browser(url.origin)
    this.path = url.pathname
    this.#query = url.search
  }

  static async open(watchUrl: string, name = ''): Promise<AudienceScreen> {
    const screen = new AudienceScreen(watchUrl)
    await screen.browser.post(`${screen.path}/enter`, { name })
    await screen.watch()
    return screen
  }

  /** Resolves once the first event is in. */
  async watch(): Promise<void> {
    const response = await this.browser.raw(`${this.path}/stream${this.#query}`, {
      signal: this.#stop.signal,
    })
    if (!response.ok || !response.body)
      throw new Error(`Not let in: ${response.status} ${await response.text()}`)
    void this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader())
    await eventually(() => this.state)
  }

  get events(): readonly AudienceEvent[] {
    return this.wire
      .split('\n\n')
      .filter((part) => part.startsWith('data: '))
      .flatMap((part) => parsed(part.slice('data: '.length)))
  }

  get state() {
    const feed = this.events.reduce<ReturnType<typeof hearAsAudience>>(hearAsAudience, null)
    if (!feed) throw new Error('The screen shows nothing yet')
    return feed.state
  }

  say(message: object) {
    return this.browser.post(`${this.path}/say${this.#query}`, message)
  }

  leave(): void {
    this.#stop.abort()
  }

  async #read(reader: ReadableStreamDefaultReader<string>): Promise<void> {
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) this.wire += part.value
    } catch {
      // The stream ends when the screen leaves or the server goes; what came so far stays.
    }
  }
}

/** The last event may still be on its way. */
function parsed(json: string): AudienceEvent[] {
  try {
    return [JSON.parse(json) as AudienceEvent]
  } catch {
    return []
  }
}
