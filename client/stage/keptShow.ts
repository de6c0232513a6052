import { isRare } from '#shared/blocks/shape/draw.ts'
import type { Surface } from '#shared/model/surface.ts'
import type { StageId } from '#shared/model/ids.ts'
import type { Step } from '#shared/stage/command.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { UserId } from '#shared/stage/stage.ts'
import { answerWithoutNetwork, forgetShow, showCache, whoIsHere } from '#client/browser/showCache.ts'
import { bringPatterns } from '../slide/patternHere.ts'
import { bringRare } from '../slide/rareHere.ts'
import type { StageFeed } from './stageFeed.ts'
import { fontAddresses, pictureAddresses } from './usePicturesAtHand.ts'
import type { CueCommand } from './waitingCues.ts'

/** How a presenter's screen stands, for a page that is loaded without a network. */
export interface KeptStage {
  readonly me: UserId
  /** As the server last said it. */
  readonly stage: PresenterStage
  readonly clockOffset: number
  readonly watching: number
  /** What its driver did since, that the server has not acknowledged. */
  readonly steps: readonly Step[]
  readonly cues: readonly CueCommand[]
}

type KeptDeck = Pick<StageFeed, 'deckHash' | 'deck' | 'handovers'>

export interface KeptShow extends KeptStage, KeptDeck {}

/** Addresses of no page, beside the page's own. */
const deckAt = (stageId: StageId): string => `/present/${stageId}/deck`
const stageAt = (stageId: StageId): string => `/present/${stageId}/stage`

const pageAt = (stageId: StageId): string => `/present/${stageId}`
/** What the page asks for before it shows anything. */
const askedFirst = [whoIsHere, '/theme.js', '/icon.svg']

/**
 * Keeps all that the presenter's page needs on this device: its code and pictures, the page, and last how the show
 * stands. Of one show: what is left of another goes. A picture or a font that is missing is left out. Rejects where
 * the browser keeps nothing, where page and code are of two builds, and when it is no longer `wanted`.
 */
export async function keepShow(
  stageId: StageId,
  { deckHash, deck, handovers }: KeptDeck,
  kept: () => KeptStage | null,
  wanted: AbortSignal,
): Promise<void> {
  const cache = await showCache()
  // Part of the code, which pages fetch where they draw such a shape: on no slide before the last, perhaps.
  if (deck.slides.some(({ blocks }) => blocks.some(isRare))) await bringRare()
  if (deck.slides.some(({ blocks }) => blocks.some(isPatterned))) await bringPatterns()
  const code = codeHere()
  const page = await pageOn(code, pageAt(stageId), cache)
  const add = async (address: string): Promise<void> => {
    wanted.throwIfAborted()
    if (!(await cache.match(address))) await cache.add(address)
  }
  for (const address of code) await add(address)
  // One that was deleted meanwhile has a stand-in, on this page and on the next.
  const shown = [...pictureAddresses(stageId, deck), ...fontAddresses(stageId, deck)]
  for (const address of shown) await add(address).catch(() => undefined)
  await cache.addAll(askedFirst)
  await answerWithoutNetwork()
  wanted.throwIfAborted()
  await cache.put(pageAt(stageId), page)
  await cache.put(stageAt(stageId), Response.json(kept()))
  await cache.put(deckAt(stageId), Response.json({ deckHash, deck, handovers }))
  const own = [pageAt(stageId), deckAt(stageId), stageAt(stageId)]
  const needed = new Set([...code, ...shown, ...askedFirst, ...own])
  for (const request of await cache.keys())
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request)
}

/** How the show that is kept stands by now. */
export async function keepStage(stageId: StageId, kept: KeptStage): Promise<void> {
  const cache = await showCache()
  // Signed out in another tab, or over: then nothing is left behind.
  if (await cache.match(deckAt(stageId))) await cache.put(stageAt(stageId), Response.json(kept))
}

/** When this stage is over. Another show that is kept stays. */
export async function dropShow(stageId: StageId): Promise<void> {
  if (await (await showCache()).match(deckAt(stageId))) await forgetShow()
}

/** What an earlier page of this person kept of this stage; `null`: nothing that is whole. */
export async function keptShow(stageId: StageId, me: UserId): Promise<KeptShow | null> {
  try {
    const cache = await showCache()
    const [deck, stage] = await Promise.all([cache.match(deckAt(stageId)), cache.match(stageAt(stageId))])
    if (!deck || !stage) return null
    const show = { ...((await deck.json()) as KeptDeck), ...((await stage.json()) as KeptStage) }
    return show.me === me && show.stage.deck === show.deckHash ? show : null
  } catch {
    return null
  }
}

/**
 * The page that runs on this code, or a rejection. After a deployment the server has another, whose code is not
 * here: then the one that was kept before goes on.
 */
async function pageOn(code: readonly string[], address: string, cache: Cache): Promise<Response> {
  for (const page of [await fetch(address), await cache.match(address, { ignoreVary: true })]) {
    const named = page?.ok ? codeNamedIn(await page.clone().text()) : []
    if (page && named.length > 0 && named.every((path) => code.includes(path))) return page
  }
  throw new Error(`${address}: this page is of another build than the server’s.`)
}

/** A page without any is none of ours, such as a hotel's asking for a room number. */
const codeNamedIn = (page: string): readonly string[] =>
  [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!)

const isPatterned = (block: object): boolean =>
  'surface' in block &&
  (block.surface as Surface).fill?.kind === 'solid' &&
  'pattern' in (block.surface as Surface).fill!

/** The files this page runs on, type and style among them. */
function codeHere(): readonly string[] {
  const named = [...document.querySelectorAll('script[src], link[href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href')!,
  )
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const paths = [...named, ...loaded].map((address) => new URL(address, location.href)).filter(isCode)
  return [...new Set(paths.map(({ pathname }) => pathname))]
}

const isCode = ({ origin, pathname }: URL): boolean =>
  origin === location.origin && pathname.startsWith('/assets/')
