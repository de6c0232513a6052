import sharp, { type Sharp } from 'sharp'
import type { Picture } from '#shared/model/block.ts'
import { attribute, child, descendants, type XmlElement } from '../xml/readXml.ts'
import type { OpenPackage } from './openPackage.ts'

/** Pixels of a picture that is opened. */
const mostPixels = 60_000_000

type Stored = Omit<Picture, 'alt'>

/** The pictures that a deck needs, each once, by the keys that its blocks name until they are stored. */
export class PictureParts {
  readonly #file: OpenPackage
  readonly #known = new Map<string, Promise<Stored | null>>()
  readonly #bytes = new Map<string, Uint8Array>()

  constructor(file: OpenPackage) {
    this.#file = file
  }

  get bytes(): ReadonlyMap<string, Uint8Array> {
    return this.#bytes
  }

  /**
   * What an `a:blip` of a part shows: `null` for a picture that is missing, or of a kind that no slide here shows
   * (EMF, WMF). `change`: what is done to its pixels, under a name of its own.
   */
  async of(blip: XmlElement | null, part: string, change: Change | null = null): Promise<Stored | null> {
    const leads = this.#file.relationships(part)
    const ids = [attribute(blip, 'r:embed'), attribute(descendants(blip, 'asvg:svgBlip')[0], 'r:embed')]
    for (const id of ids) {
      const target = id === null ? undefined : leads.get(id)
      if (!target || target.external) continue
      const found = await this.#one(target.target, change)
      if (found) return found
    }
    return null
  }

  /** A drawing that nothing but a picture can show, from SVG of our own making. */
  async drawn(svg: string, width: number): Promise<Stored | null> {
    return this.#keep(`drawn:${svg}`, async () => {
      const png = await sharp(Buffer.from(svg))
        .resize({ width: Math.min(2560, Math.max(1, Math.round(width))) })
        .png()
        .toBuffer()
      return png
    })
  }

  #one(path: string, change: Change | null): Promise<Stored | null> {
    return this.#keep(change ? `${path}#${change.name}` : path, async () => {
      const bytes = this.#file.picture(path)
      if (!bytes) return null
      const picture = await shown(bytes)
      return change
        ? change
            .apply(sharp(picture, { limitInputPixels: mostPixels }))
            .png()
            .toBuffer()
        : picture
    })
  }

  #keep(key: string, read: () => Promise<Uint8Array | null>): Promise<Stored | null> {
    const known = this.#known.get(key)
    if (known) return known
    const reading = this.#read(key, read).catch(() => null)
    this.#known.set(key, reading)
    return reading
  }

  async #read(key: string, read: () => Promise<Uint8Array | null>): Promise<Stored | null> {
    const bytes = await read()
    if (!bytes) return null
    const { autoOrient } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    this.#bytes.set(key, bytes)
    return { asset: key, ...autoOrient }
  }
}

export interface Change {
  readonly name: string
  readonly apply: (picture: Sharp) => Sharp
}

/** As the picture store takes it: drawings and prints become PNG. */
async function shown(bytes: Uint8Array): Promise<Uint8Array> {
  const source = sharp(bytes, { limitInputPixels: mostPixels })
  const { format, width, height } = await source.metadata()
  if (format === 'svg') {
    const larger = Math.min(4, Math.max(1, 1600 / Math.max(width, height)))
    return sharp(bytes, { density: 72 * larger, limitInputPixels: mostPixels })
      .png()
      .toBuffer()
  }
  return format === 'tiff' || format === 'ppm' ? source.png().toBuffer() : bytes
}

/** The `a:blip` of a fill. */
export const blipOf = (fill: XmlElement | null): XmlElement | null => child(fill, 'a:blip')
