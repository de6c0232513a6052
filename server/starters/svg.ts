import sharp from 'sharp'

/** A piece of SVG source. Pictures are drawn in code, so that none has to be shipped, licensed or found. */
export type Svg = string

export const svg = (width: number, height: number, ...parts: readonly Svg[]): Svg =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`

/** An opaque picture, as JPEG. */
export const jpeg = (source: Svg): Promise<Uint8Array> =>
  sharp(Buffer.from(source))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()

/** A picture that keeps its transparency, as PNG. */
export const png = (source: Svg): Promise<Uint8Array> => sharp(Buffer.from(source)).png().toBuffer()

/** A stream of numbers from 0 to 1, always the same for one seed: a picture must not change between runs. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // Mulberry32: small, and even enough for scattering seeds and leaves.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const times = (count: number, draw: (at: number) => Svg): Svg =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

export const rounded = (value: number): number => Math.round(value * 100) / 100

/** A point on a circle; degrees clockwise from the top. */
export function polar(cx: number, cy: number, radius: number, degrees: number): readonly [number, number] {
  const turn = ((degrees - 90) * Math.PI) / 180
  return [rounded(cx + radius * Math.cos(turn)), rounded(cy + radius * Math.sin(turn))]
}

export const group = (attributes: string, ...parts: readonly Svg[]): Svg =>
  `<g ${attributes}>${parts.join('')}</g>`

export const circle = (cx: number, cy: number, r: number, fill: string, more = ''): Svg =>
  `<circle cx="${rounded(cx)}" cy="${rounded(cy)}" r="${rounded(r)}" fill="${fill}" ${more}/>`

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): Svg =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(w)}" height="${rounded(h)}" fill="${fill}" ${more}/>`

export const path = (d: string, fill: string, more = ''): Svg => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (d: string, stroke: string, width: number, more = ''): Svg =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

type Stop = readonly [offset: number, color: string, opacity?: number]

const stops = (list: readonly Stop[]): Svg =>
  list
    .map(
      ([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** From top to bottom, or along `x2`, `y2`. */
export const linear = (id: string, list: readonly Stop[], x2 = 0, y2 = 1): Svg =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`

export const radial = (id: string, list: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): Svg =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops(list)}</radialGradient>`

export const blur = (id: string, deviation: number): Svg =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`

/** Fine film grain over everything: takes the plastic off gradients, and their bands. One tile, repeated: it is slow. */
export const grain = (width: number, height: number, strength = 0.1): Svg =>
  '<defs><filter id="noise" x="0" y="0" width="100%" height="100%">' +
  '<feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2" seed="7" stitchTiles="stitch"/>' +
  `<feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 ${strength * 2} ${-strength * 0.5}"/></filter>` +
  '<pattern id="grain" width="256" height="256" patternUnits="userSpaceOnUse"><rect width="256" height="256" filter="url(#noise)"/></pattern></defs>' +
  rect(0, 0, width, height, 'url(#grain)', 'style="mix-blend-mode:overlay"')
