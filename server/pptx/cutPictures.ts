import type { AssetHash } from '#shared/model/ids.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import { Lanes, type LaneLimits, type Turn } from '../lanes.ts'
import { cutPicture } from './cutPicture.ts'
import { mediaType, type Media } from './mediaType.ts'

const busy = { busy: 'Many pictures are asked for just now. Reload in a moment.' } as const

/** Bytes of cut pictures kept in memory: those of a few showings. */
const mostBytes = 64 * 1024 * 1024

/**
 * Pictures cut as a file has them, for whoever watches: each is cut once while it is asked for, and those asked for
 * last are kept.
 */
export class CutPictures {
  readonly #read: (hash: AssetHash) => Promise<Uint8Array>
  readonly #lanes: Lanes
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, Media>()
  readonly #underWay = new Map<string, Promise<Media | null>>()
  #bytes = 0

  /** `read`: the whole picture. `each`: what one person may have of the line, where it is known who asks. */
  constructor(read: (hash: AssetHash) => Promise<Uint8Array>, each?: LaneLimits['each']) {
    this.#read = read
    this.#lanes = new Lanes({ running: 2, waiting: 200, ...(each && { each }) }, busy)
  }

  /** `null`: it cannot be read. Rejects with a `Refusal` when very many wait. */
  async maybe(name: string, turn: Turn = {}): Promise<Media | null> {
    const kept = this.#kept.get(name)
    if (kept) {
      this.#kept.delete(name)
      this.#kept.set(name, kept)
      return kept
    }
    const underWay = this.#underWay.get(name) ?? this.#begin(name, turn.who)
    return await underWay
  }

  #begin(name: string, who = ''): Promise<Media | null> {
    const making = this.#lanes.run(() => this.#make(name), { who }).finally(() => this.#underWay.delete(name))
    this.#underWay.set(name, making)
    return making
  }

  async #make(name: string): Promise<Media | null> {
    const { asset, cut } = readCutName(name)
    const bytes = await this.#read(asset).catch(() => null)
    const type = bytes && mediaType(bytes)
    if (!bytes || !type || !cut) return null
    const made = await cutPicture({ ...type, bytes }, cut).catch(() => null)
    if (made) this.#keep(name, made)
    return made
  }

  #keep(name: string, media: Media): void {
    this.#kept.set(name, media)
    this.#bytes += media.bytes.length
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= mostBytes) return
      this.#kept.delete(oldest)
      this.#bytes -= bytes.length
    }
  }
}
