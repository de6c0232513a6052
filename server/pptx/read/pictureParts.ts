import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from '#shared/model/block.ts'
import type { ThemeColor } from '#shared/model/color.ts'
import { takenPictures } from '#shared/model/pictureKinds.ts'
import { cleanSvg } from '../../assets/cleanSvg.ts'
import { assetLimits } from '../../assets/limits.ts'
import { metafileIn } from '../../assets/metafile/metafileIn.ts'
import { Metafiles } from '../../assets/metafile/metafiles.ts'
import { attribute, child, descendants, type XmlElement } from '../xml/readXml.ts'
import { tintIn } from '../tintSvg.ts'
import { importLimits } from './limits.ts'
import type { OpenPackage } from './openPackage.ts'
import { NotImported } from './refusals.ts'

type Stored = Omit<Picture, 'alt'>

/** The pictures that a deck needs, each once, by the keys that its blocks name until they are stored. */
export class PictureParts {
  readonly #file: OpenPackage
  readonly #known = new Map<string, Promise<Stored | null>>()
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #tints = new Map<string, ThemeColor | null>()
  readonly #lacks = new Map<string, Lack>()
  readonly #recolored = new Set<string>()
  /** Its process ends by itself, soon after it was needed last. */
  readonly #metafiles = new Metafiles()
  readonly #drawn = new Map<string, Promise<Shown | null>>()
  #recoloredPixels = 0
  #kept = 0

  constructor(file: OpenPackage) {
    this.#file = file
  }

  /** Each in memory of its own, so that it can be handed over without the file that it lay in. */
  get bytes(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
    return this.#bytes
  }

  /**
   * What an `a:blip` of a part shows: `null` for a picture that is missing, damaged, or of a kind that no slide here
   * shows. An SVG beside it is what is kept, unless its pixels are changed. `change`: what is done to its pixels, under a name of its own.
   */
  async of(blip: XmlElement | null, part: string, change: Change | null = null): Promise<Stored | null> {
    const path = this.#pathOf(attribute(blip, 'r:embed'), part)
    const lines = change ? null : this.#pathOf(attribute(linesIn(blip), 'r:embed'), part)
    const drawing = lines === null ? null : await this.#one(lines, null)
    return drawing ?? (path === null ? null : await this.#one(path, change))
  }

  /** The place in the theme that all of a drawing beside an `a:blip` is painted in, as its file says; known once `of` has read it. */
  tintOf(blip: XmlElement | null, part: string): ThemeColor | null {
    const path = this.#pathOf(attribute(linesIn(blip), 'r:embed'), part)
    return path === null ? null : (this.#tints.get(path) ?? null)
  }

  /** What of the metafile that an `a:blip` shows is not drawn; known once `of` has read it. */
  lackOf(blip: XmlElement | null, part: string): Lack | null {
    const path = this.#pathOf(attribute(blip, 'r:embed'), part)
    return path === null ? null : (this.#lacks.get(path) ?? null)
  }

  /** Whether there is time to recolour one more picture of so many pixels; the same one again counts once. */
  hasRoomFor(name: string, pixels: number): boolean {
    if (this.#recolored.has(name)) return true
    if (this.#recoloredPixels + pixels > importLimits.recoloredPixels) return false
    this.#recolored.add(name)
    this.#recoloredPixels += pixels
    return true
  }

  #pathOf(id: string | null, part: string): string | null {
    const target = this.#file.relationships(part).get(id ?? '')
    return !target || target.external ? null : target.target
  }

  /** A drawing that nothing but a picture can show, from SVG of our own making; as wide as that, unless it is too high. */
  async drawn(svg: string, width: number): Promise<Stored | null> {
    // Blocks name a picture by its key, which counts as much of a slide as its words do.
    return this.#keep(`drawn:${createHash('sha256').update(svg).digest('base64url')}`, async () => {
      const most = assetLimits.longestSide
      return opened(Buffer.from(svg))
        .resize({ width: Math.min(most, Math.max(1, Math.round(width))), height: most, fit: 'inside' })
        .png()
        .toBuffer()
    })
  }

  #one(path: string, change: Change | null): Promise<Stored | null> {
    return this.#keep(change ? `${path}#${change.name}` : path, async () => {
      const picture = await this.#shown(path)
      if (!picture) return null
      this.#tints.set(path, picture.tint)
      if (!change) return picture.bytes
      const changed = await change.apply(opened(picture.bytes))
      return picture.isPhoto ? asPhoto(changed) : changed.png().toBuffer()
    })
  }

  async #shown(path: string): Promise<Shown | null> {
    const drawn = this.#drawn.get(path)
    if (drawn) return drawn
    const bytes = this.#file.picture(path)
    const metafile = bytes && (await metafileIn(bytes))
    if (!metafile) return bytes && shown(bytes)
    const drawing = this.#draw(path, metafile)
    this.#drawn.set(path, drawing)
    return drawing
  }

  async #draw(path: string, metafile: Uint8Array): Promise<Shown | null> {
    const drawn = await this.#metafiles.draw(metafile)
    if (drawn === 'late') {
      this.#lacks.set(path, 'all')
      return null
    }
    if (drawn?.isPartial) this.#lacks.set(path, 'something')
    if (drawn?.kind === 'drawing') return { bytes: Buffer.from(drawn.svg), isPhoto: false, tint: null }
    return drawn && { bytes: drawn.bytes, isPhoto: drawn.isPhoto, tint: null }
  }

  #keep(key: string, read: () => Promise<Uint8Array | null>): Promise<Stored | null> {
    const known = this.#known.get(key)
    if (known) return known
    const reading = this.#read(key, read).catch(orNone)
    this.#known.set(key, reading)
    return reading
  }

  async #read(key: string, read: () => Promise<Uint8Array | null>): Promise<Stored | null> {
    const bytes = await read()
    if (!bytes) return null
    const { autoOrient } = await opened(bytes).metadata()
    this.#kept += bytes.length
    if (this.#kept > importLimits.pictureBytes) throw new NotImported('too-much')
    this.#bytes.set(key, new Uint8Array(bytes))
    return { asset: key, ...autoOrient }
  }
}

/** What cannot be opened costs itself; too much of it ends the reading. */
const orNone = (error: unknown): null => {
  if (error instanceof NotImported) throw error
  return null
}

/** Something in it could not be drawn; or all, for want of time. */
type Lack = 'something' | 'all'

export interface Change {
  readonly name: string
  readonly apply: (picture: Sharp) => Sharp | Promise<Sharp>
}

/** Within the bounds of uploads: no picture takes the time of the whole file. */
const opened = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: assetLimits.inputPixels }).timeout({ seconds: assetLimits.seconds })

/**
 * As the picture store takes it: prints, which Macs paste as TIFF, become PNG, and a drawing is its shapes. `null` for
 * what is not opened here, told before anything reads more than its first bytes. Throws for a drawing of more than shapes.
 */
async function shown(bytes: Uint8Array): Promise<Shown | null> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (kind === '' || kind === 'application/xml') {
    const { svg } = cleanSvg(bytes)
    return { bytes: Buffer.from(svg), isPhoto: false, tint: tintIn(new TextDecoder().decode(bytes)) }
  }
  if (kind === 'image/tiff')
    return { bytes: await opened(bytes).png().toBuffer(), isPhoto: false, tint: null }
  return takenPictures.includes(kind) ? { bytes, isPhoto: kind === 'image/jpeg', tint: null } : null
}

interface Shown {
  readonly bytes: Uint8Array
  /** A JPEG. */
  readonly isPhoto: boolean
  /** What all of a drawing is painted in, of which its clean form says nothing. */
  readonly tint: ThemeColor | null
}

/** A photo that was changed is a JPEG again, a tenth of a PNG of it, unless one can see through it somewhere. */
async function asPhoto(changed: Sharp): Promise<Uint8Array> {
  const { data, info } = await changed.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const { channels } = info
  let isOpaque = true
  if (channels === 2 || channels === 4)
    for (let at = channels - 1; isOpaque && at < data.length; at += channels) isOpaque = data[at] === 255
  const picture = sharp(data, { raw: info })
  return isOpaque ? picture.jpeg({ quality: 90 }).toBuffer() : picture.png().toBuffer()
}

const linesIn = (blip: XmlElement | null): XmlElement | null =>
  blip && (descendants(blip, 'asvg:svgBlip')[0] ?? null)

/** The `a:blip` of a fill; of several writings the one for everybody: Macs write a PDF beside it. */
export const blipOf = (fill: XmlElement | null): XmlElement | null =>
  child(fill, 'a:blip') ??
  child(fill, 'mc:AlternateContent', 'mc:Fallback', 'a:blip') ??
  child(fill, 'mc:AlternateContent', 'mc:Choice', 'a:blip')
