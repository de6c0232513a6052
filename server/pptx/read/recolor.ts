import sharp from 'sharp'
import { child, numberOf, type XmlElement } from '../xml/readXml.ts'
import { fixedColor, readColor } from './colors.ts'
import type { Change } from './pictureParts.ts'
import type { Reading } from './reading.ts'

/** 0 to 255 each. */
type Pixel = readonly [r: number, g: number, b: number, a: number]

type Recolor = (pixel: Pixel) => Pixel

/** Pixels of the longer side, beyond which nobody sees more on a slide: recoloured pictures are stored without losses. */
const longest = 2_560

/** What an `a:blip` does to the colours of its picture: grey, two colours, black and white, brighter, one made clear. */
export function recolorOf(blip: XmlElement | null, reading: Reading): Change | null {
  const steps = (blip?.children ?? []).flatMap((said) => {
    const step = stepOf(said, reading)
    return step ? [{ step, name: nameOf(said) }] : []
  })
  if (steps.length === 0) return null
  return {
    name: steps.map(({ name }) => name).join(' '),
    apply: async (picture) => {
      const { data, info } = await picture
        .autoOrient()
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      for (let at = 0; at + 3 < data.length; at += 4) {
        const before: Pixel = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!]
        const after = steps.reduce((pixel, { step }) => step(pixel), before)
        for (const [nth, part] of after.entries())
          data[at + nth] = Math.min(255, Math.max(0, Math.round(part)))
      }
      return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    },
  }
}

const nameOf = (said: XmlElement): string =>
  `${said.name}${JSON.stringify([...said.attributes])}${said.children.map(nameOf).join('')}`

function stepOf(said: XmlElement, reading: Reading): Recolor | null {
  switch (said.name) {
    case 'a:grayscl':
      return ([r, g, b, a]) => {
        const gray = grayOf(r, g, b)
        return [gray, gray, gray, a]
      }
    case 'a:biLevel': {
      const limit = ((numberOf(said, 'thresh') ?? 50_000) / 100_000) * 255
      return ([r, g, b, a]) => {
        const one = grayOf(r, g, b) >= limit ? 255 : 0
        return [one, one, one, a]
      }
    }
    case 'a:lum':
      return brighter(share(said, 'bright'), share(said, 'contrast'))
    case 'a:duotone': {
      const [dark, light] = said.children.map((one) => rgbOf([one], reading))
      if (!dark || !light) return null
      return ([r, g, b, a]) => {
        const by = grayOf(r, g, b) / 255
        return [
          mix(dark.rgb[0], light.rgb[0], by),
          mix(dark.rgb[1], light.rgb[1], by),
          mix(dark.rgb[2], light.rgb[2], by),
          a,
        ]
      }
    }
    case 'a:clrChange': {
      const [from, to] = ['a:clrFrom', 'a:clrTo'].map((name) =>
        rgbOf(child(said, name)?.children ?? [], reading),
      )
      if (!from || !to) return null
      return (pixel) =>
        from.rgb.every((part, at) => Math.abs(part - pixel[at]!) <= nearly)
          ? [...to.rgb, Math.min(pixel[3], to.alpha * 255)]
          : pixel
    }
    default:
      if (other.has(said.name)) reading.remarks.add('A picture that was recoloured has its own colours.')
      return null
  }
}

/** Ways to recolour that hardly any program writes. */
const other: ReadonlySet<string> = new Set(['a:hsl', 'a:tint', 'a:clrRepl', 'a:alphaBiLevel', 'a:alphaInv'])

/** By which a colour in a picture may miss the one that it is said to be. */
const nearly = 3

const grayOf = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b
const mix = (from: number, to: number, by: number): number => from + (to - from) * by

const share = (said: XmlElement, name: string): number =>
  Math.min(1, Math.max(-1, (numberOf(said, name) ?? 0) / 100_000))

/** Contrast turns about the middle, then all of it is brighter. */
function brighter(bright: number, contrast: number): Recolor {
  const slope = contrast < 0 ? 1 + contrast : 1 / Math.max(0.004, 1 - contrast)
  const part = (value: number): number => (value - 127.5) * slope + 127.5 + bright * 255
  return ([r, g, b, a]) => [part(r), part(g), part(b), a]
}

type Rgb = readonly [number, number, number]

function rgbOf(
  children: readonly XmlElement[],
  { palette }: Reading,
): { readonly rgb: Rgb; readonly alpha: number } | null {
  const said = readColor({ name: '', attributes: new Map(), children, text: '' }, palette)
  if (!said) return null
  const hex = fixedColor(said.color, palette)
  return {
    rgb: [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb,
    alpha: said.alpha,
  }
}
