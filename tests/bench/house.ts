import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import WebSocket from 'ws'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { setPoints } from '#shared/docs/pitchDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { join, makeDeck, makePitch, makeWorkspace } from '../support/people.ts'
import { joinRoom } from '../support/sockets.ts'
import { Samples } from './samples.ts'

const [slides, blocks, editors, seconds] = [100, 12, 10, 30]
const words = 'Planning speed is the loss they can still influence, and it is the one nobody measures today.'

/**
 * A large deck open in ten editors and on stage, two people typing: the longest task of the server's loop that
 * comes from `library` or `stage`. `HOUSE_BASE=<folder>`: the same for an older checkout, in the same run.
 */
export async function measureHouse(): Promise<readonly string[]> {
  const here = fileURLToPath(new URL('../..', import.meta.url))
  const base = process.env.HOUSE_BASE
  const before = base === undefined ? [] : await measure('before', base)
  return [...before, ...(await measure('now', here))]
}

async function measure(name: string, root: string): Promise<readonly string[]> {
  const file = fileURLToPath(new URL('./houseServer.ts', import.meta.url))
  const child = fork(file, [root], { execArgv: ['--import', 'tsx'], cwd: root })
  const [url] = (await once(child, 'message')) as [string]
  await work(url, child)
  child.send('stop')
  const [figures] = (await once(child, 'message')) as [Figures]
  await once(child, 'exit')
  const of = (room: 'library' | 'stage'): string => {
    const samples = new Samples()
    for (const ms of figures[room]) samples.add(ms)
    return `${name}: tasks from ${room}: ${samples.toString()}  longest ${Math.max(0, ...figures[room]).toFixed(1)} ms`
  }
  const { p99, max } = figures.loop
  return [
    `${of('library')}   wanted: under 20 ms`,
    `${of('stage')}   wanted: under 20 ms`,
    `${name}: the whole loop is late by: p99 ${p99.toFixed(1)}  longest ${max.toFixed(1)} ms`,
  ]
}

interface Figures {
  readonly library: readonly number[]
  readonly stage: readonly number[]
  /** Milliseconds. */
  readonly loop: { readonly p99: number; readonly max: number }
}

async function work(url: string, server: ChildProcess): Promise<void> {
  const { owner, workspace } = await makeWorkspace(url)
  const maya = await join(owner, workspace, ['marketing'], 'Maya')
  const sam = await join(owner, workspace, ['sales'], 'Sam')
  const deck = await makeDeck(maya, workspace)
  const pitch = await makePitch(sam, deck)
  await editRoom(maya, roomName('design', deck.id), (doc) => {
    for (let at = 0; at < slides; at += 1) addSlide(doc, { title: `Slide ${at}`, blocks: contents() })
  })
  await sam.post(`/api/pitches/${pitch.id}/stages`, { mode: 'rehearsal', reason: 'A measurement.' })
  const { body } = await maya.post<StageOpened>(`/api/pitches/${pitch.id}/stages`, {
    reason: 'A measurement.',
  })
  const socket = new WebSocket(`${url.replace('http', 'ws')}/stage/${body.stageId}`, {
    headers: { cookie: maya.cookie, origin: url },
  })
  await once(socket, 'message')
  const open = async () => [
    await joinRoom(sam, roomName('design', deck.id)),
    await joinRoom(sam, roomName('pitch', pitch.id)),
  ]
  const readers = await Promise.all(Array.from({ length: editors }, open))
  const [design, words] = [
    await joinRoom(maya, roomName('design', deck.id)),
    await joinRoom(sam, roomName('pitch', pitch.id)),
  ]
  const polls = Array.from({ length: editors }, (_, nth) =>
    setInterval(
      () => {
        // One may be on its way when the measurement is over.
        sam.get(`/api/pitches/${pitch.id}/stages`).catch(() => undefined)
      },
      10_000 - nth * 700,
    ),
  )
  const ids = orderedSlides(design.doc).map(({ id }) => id)
  // What happens once, as the deck was opened, is over.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  server.send('measure')
  for (let at = 0; at < (seconds * 1_000) / 60; at += 1) {
    design.edit((doc) => renameSlide(doc, ids[at % 7]!, `Title ${at}`))
    words.edit((doc) => setPoints(doc, ids[at % 5]!, plainRichText(`Point ${at}`)))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  for (const poll of polls) clearInterval(poll)
  for (const room of [...readers.flat(), design, words]) room.leave()
  socket.close()
}

/** Twelve blocks with words, shapes and lines. */
const contents = (): readonly BlockContent[] =>
  Array.from({ length: blocks }, (_, at): BlockContent => {
    const place = frame(60 + (at % 2) * 600, 40 + Math.floor(at / 2) * 110, 560, 100)
    const body = { text: plainRichText(words) }
    if (at % 6 === 5) return { kind: 'line', frame: place }
    if (at % 6 === 4) return { kind: 'shape', shape: 'rect', frame: place, body }
    return { kind: 'text', frame: place, body }
  })
