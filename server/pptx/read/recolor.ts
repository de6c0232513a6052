import sharp from 'sharp'
import type { Picture } from '#shared/model/block.ts'
import { child, numberOf, type XmlElement } from '../xml/readXml.ts'
import { fixedColor, readColor } from './colors.ts'
import type { Change } from './pictureParts.ts'
import type { Reading } from './reading.ts'

/** Changes all pixels in place: red, green, blue and clearness of each, 0 to 255; what is set beyond is cut off. */
type Recolor = (pixels: Uint8ClampedArray) => void

/** Pixels of the longer side, beyond which nobody sees more on a slide. */
const longest = 2_560

/**
 * What an `a:blip` does to the colours of its picture: grey, two colours, black and white, brighter, one made clear.
 * `null` for nothing, and, with a remark, for more pictures than there is time for.
 */
export function recolorOf(
  blip: XmlElement | null,
  found: Omit<Picture, 'alt'>,
  reading: Reading,
): Change | null {
  const steps = (blip?.children ?? []).flatMap((said) => {
    const step = stepOf(said, reading)
    return step ? [{ step, name: nameOf(said) }] : []
  })
  if (steps.length === 0) return null
  const name = steps.map(({ name }) => name).join(' ')
  const { width, height } = found
  const smaller = Math.min(1, longest / Math.max(width, height))
  const pixels = width * height * smaller ** 2
  if (!reading.pictures.hasRoomFor(`${found.asset} ${name}`, pixels * steps.length)) {
    reading.remarks.add(notRecolored)
    return null
  }
  return {
    name,
    apply: async (picture) => {
      const { data, info } = await picture
        .autoOrient()
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
      for (const { step } of steps) step(pixels)
      return sharp(pixels, { raw: { width: info.width, height: info.height, channels: 4 } })
    },
  }
}

const notRecolored = 'A picture that was recoloured has its own colours.'

const nameOf = (said: XmlElement): string =>
  `${said.name}${JSON.stringify([...said.attributes])}${said.children.map(nameOf).join('')}`

function stepOf(said: XmlElement, reading: Reading): Recolor | null {
  switch (said.name) {
    case 'a:grayscl':
      return byGray(tableOf((gray) => gray))
    case 'a:biLevel': {
      const limit = ((numberOf(said, 'thresh') ?? 50_000) / 100_000) * 255
      return byGray(tableOf((gray) => (gray >= limit ? 255 : 0)))
    }
    case 'a:lum':
      return brighter(share(said, 'bright'), share(said, 'contrast'))
    case 'a:duotone': {
      const [dark, light] = said.children.map((one) => rgbOf([one], reading))
      if (!dark || !light) return null
      const between = (nth: 0 | 1 | 2) =>
        tableOf((gray) => dark.rgb[nth] + ((light.rgb[nth] - dark.rgb[nth]) * gray) / 255)
      return byGray(between(0), between(1), between(2))
    }
    case 'a:clrChange': {
      const [from, to] = ['a:clrFrom', 'a:clrTo'].map((name) =>
        rgbOf(child(said, name)?.children ?? [], reading),
      )
      return from && to ? changed(from.rgb, to) : null
    }
    default:
      if (other.has(said.name)) reading.remarks.add(notRecolored)
      return null
  }
}

/** Ways to recolour that hardly any program writes. */
const other: ReadonlySet<string> = new Set(['a:hsl', 'a:tint', 'a:clrRepl', 'a:alphaBiLevel', 'a:alphaInv'])

/** By which a colour in a picture may miss the one that it is said to be. */
const nearly = 3

/** What becomes of each of the 256 shades. */
const tableOf = (shade: (before: number) => number): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: 256 }, (_, before) => shade(before))

/** Each of the three by how light a pixel is. */
function byGray(red: Uint8ClampedArray, green = red, blue = red): Recolor {
  return (pixels) => {
    for (let at = 0; at < pixels.length; at += 4) {
      const gray = Math.round(0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!)
      pixels[at] = red[gray]!
      pixels[at + 1] = green[gray]!
      pixels[at + 2] = blue[gray]!
    }
  }
}

const share = (said: XmlElement, name: string): number =>
  Math.min(1, Math.max(-1, (numberOf(said, name) ?? 0) / 100_000))

/** Contrast turns about the middle, then all of it is brighter. */
function brighter(bright: number, contrast: number): Recolor {
  const slope = contrast < 0 ? 1 + contrast : 1 / Math.max(0.004, 1 - contrast)
  const table = tableOf((before) => (before - 127.5) * slope + 127.5 + bright * 255)
  return (pixels) => {
    for (let at = 0; at < pixels.length; at += 4) {
      pixels[at] = table[pixels[at]!]!
      pixels[at + 1] = table[pixels[at + 1]!]!
      pixels[at + 2] = table[pixels[at + 2]!]!
    }
  }
}

/** One colour becomes another, and as clear as that at least. */
function changed([r, g, b]: Rgb, { rgb, alpha }: Said): Recolor {
  return (pixels) => {
    for (let at = 0; at < pixels.length; at += 4) {
      if (Math.abs(pixels[at]! - r) > nearly) continue
      if (Math.abs(pixels[at + 1]! - g) > nearly || Math.abs(pixels[at + 2]! - b) > nearly) continue
      pixels[at] = rgb[0]
      pixels[at + 1] = rgb[1]
      pixels[at + 2] = rgb[2]
      pixels[at + 3] = Math.min(pixels[at + 3]!, alpha * 255)
    }
  }
}

type Rgb = readonly [number, number, number]

interface Said {
  readonly rgb: Rgb
  readonly alpha: number
}

function rgbOf(children: readonly XmlElement[], { palette }: Reading): Said | null {
  const said = readColor({ name: '', attributes: new Map(), children, text: '' }, palette)
  if (!said) return null
  const hex = fixedColor(said.color, palette)
  return {
    rgb: [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb,
    alpha: said.alpha,
  }
}
