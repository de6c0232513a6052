import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanSvg } from '#server/assets/cleanSvg.ts'
import { tintIn, tintSvg } from '#server/pptx/tintSvg.ts'

const drawing = (inside: string): string =>
  cleanSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${inside}</svg>`)).svg
const blue = { hex: '#1020f0', place: 'accent1' } as const

/** Every pixel: how much of it is covered, and by what. */
async function pixels(svg: string): Promise<readonly (readonly number[])[]> {
  const drawn = sharp(Buffer.from(svg)).resize(40, 40).ensureAlpha().raw()
  const data = await drawn.toBuffer()
  return Array.from({ length: 1600 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)])
}

const isBlue = ([r = 0, g = 0, b = 0]: readonly number[]): boolean =>
  Math.abs(r - 0x10) < 12 && Math.abs(g - 0x20) < 12 && Math.abs(b - 0xf0) < 12

test.each([
  ['what says no paint', '<path d="M5 5h30v30h-30z"/>'],
  [
    'paint of its own, strokes and nothing',
    '<g fill="red"><circle cx="20" cy="20" r="10" fill="none" stroke="#0f0" stroke-width="6"/><rect width="8" height="8"/></g>',
  ],
  [
    'partly clear',
    '<rect width="40" height="40" fill="rgba(255,0,0,0.4)"/><rect width="20" height="20" fill="#00ff0080" fill-opacity=".5"/>',
  ],
  [
    'a gradient that ends clear',
    '<linearGradient id="g"><stop offset="0"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient><rect width="40" height="40" fill="url(#g)"/>',
  ],
  [
    'a mask',
    '<g fill="#fff"><mask id="m"><rect width="20" height="40"/><rect x="20" width="20" height="40" fill="#555"/></mask></g><rect width="40" height="40" mask="url(#m)"/>',
  ],
  [
    'uses',
    '<defs><path id="p" d="M0 0h10v10H0z"/></defs><use href="#p" fill="red"/><use href="#p" x="20" fill="none" stroke="green"/>',
  ],
])('%s covers what it covered, all in the colour', async (_, inside) => {
  const before = drawing(inside)
  const tinted = tintSvg(before, blue)!
  const [was, is] = [await pixels(before), await pixels(tinted)]
  is.forEach((pixel, at) => {
    expect(Math.abs(pixel[3]! - was[at]![3]!)).toBeLessThan(3)
    if (pixel[3]! > 100) expect(isBlue(pixel)).toBe(true)
  })
})

test('a mask whose brightness comes from elsewhere cannot be said in lines', () => {
  const inside =
    '<path id="p" fill="#fff" d="M0 0h9v9z"/><mask id="m"><use href="#p"/></mask><rect width="9" height="9" mask="url(#m)"/>'
  expect(tintSvg(drawing(inside), blue)).toBeNull()
  const nested = '<mask id="m"><mask id="n"><rect/></mask><use href="#p"/></mask>'
  expect(tintSvg(`<svg>${nested}</svg>`, blue)).toBeNull()
  expect(tintSvg('<svg><mask id="m"/><use href="#p"/></svg>', blue)).not.toBeNull()
})

test('no drawing takes longer than its length says', () => {
  const began = performance.now()
  tintIn('<path '.repeat(66_000))
  tintSvg(`<svg>${'<mask/>'.repeat(57_000)}</svg>`, blue)
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('a drawing tied to one place of the theme says which; one of several colours, or fixed ones, says none', () => {
  const inside = '<path d="M0 0h9v9z"/><circle r="4" fill="none" stroke="red"/>'
  expect(tintIn(tintSvg(drawing(inside), blue)!)).toBe('accent1')
  expect(tintIn(tintSvg(drawing(inside), { ...blue, place: null })!)).toBeNull()
  expect(tintIn(drawing(inside))).toBeNull()
  const icon = (second: string) =>
    `<svg><path class="MsftOfcThm_Text1_Fill" d=""/><path class="MsftOfcThm_${second}_Fill_v2" d=""/></svg>`
  expect(tintIn(icon('Text1'))).toBe('text')
  expect(tintIn(icon('Accent1'))).toBeNull()
})
