import { afterEach, expect, test, vi } from 'vitest'
import { drawn } from '#client/print/drawn.ts'

afterEach(() => vi.unstubAllGlobals())

/** As much of a picture as is asked of one. */
class Picture extends EventTarget {
  crossOrigin: string | null = null
  src = '/printed/pictures/logo'
  complete = false
  style = { maskImage: '' }
}

test('pages are drawn once the mask of a drawing in a colour is there, which is asked for as masks are', async () => {
  const masks: Picture[] = []
  const tinted = Object.assign(new Picture(), { complete: true, style: { maskImage: 'url("logo")' } })
  const plain = Object.assign(new Picture(), { complete: true })
  vi.stubGlobal('document', {
    images: [tinted, plain],
    fonts: { ready: Promise.resolve() },
    querySelectorAll: () => [1],
    querySelector: () => null,
  })
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next, 0))
  const Mask = class extends Picture {
    constructor() {
      super()
      masks.push(this)
    }
  }
  vi.stubGlobal('Image', Mask)
  let isDrawn = false
  const drawing = drawn(1, false).then(() => (isDrawn = true))
  await expect.poll(() => masks).toHaveLength(1)
  for (let frames = 0; frames < 5; frames += 1) await new Promise((next) => setTimeout(next, 0))
  expect(isDrawn).toBe(false)
  const [mask] = masks
  expect(mask).toMatchObject({ crossOrigin: 'anonymous', src: tinted.src })
  mask!.dispatchEvent(new Event('load'))
  await drawing
  expect(isDrawn).toBe(true)
})
