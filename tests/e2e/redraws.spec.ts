import { expect } from '@playwright/test'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides, readBlocksOn } from '#shared/docs/designDoc.ts'
import { putWords } from '#shared/docs/places.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser } from '../support/people.ts'
import { joinRoom } from '../support/sockets.ts'
import { blocks } from './support/canvas.ts'
import { slides } from './support/editor.ts'
import { countRenders } from './support/renders.ts'
import { test } from './support/twoOwners.ts'

test('what a colleague writes draws that block and one thumbnail again, and nothing on other slides', async ({
  marketing,
  deck,
}) => {
  const taken = await countRenders(marketing)
  await marketing.addInitScript(holdPictures)
  await marketing.reload()
  await expect(slides(marketing)).toHaveCount(deck.slideCount)
  // A press that lasts while its picture comes is a click all the same.
  await slides(marketing).nth(2).hover()
  await marketing.mouse.down()
  await marketing.evaluate(() => dispatchEvent(new Event('pictures')))
  await expect(slides(marketing).nth(2).locator('section')).toBeAttached()
  await marketing.mouse.up()
  await expect(slides(marketing).nth(2)).toHaveAttribute('aria-current', 'true')
  const { origin } = new URL(marketing.url())
  const colleague = new Browser(origin)
  for (const { name, value } of await marketing.context().cookies()) colleague.keep(`${name}=${value}`)
  const room = await joinRoom(colleague, roomName('design', deck.id))
  const [, there, here] = orderedSlides(room.doc).map(({ id }) => id) as [string, string, string]
  const [made] = addBlocks(room.doc, here, [
    { kind: 'text', frame: frame(80, 600, 400, 40), body: { text: plainRichText('Seen') } },
  ])
  await expect(blocks(marketing).filter({ hasText: 'Seen' })).toBeVisible()
  const written = async (slideId: string, block: string, words: string) => {
    await quiet()
    putWords(room.doc, { kind: 'block', slideId, at: { block, part: '' } }, plainRichText(words))
    await expect(slides(marketing).filter({ hasText: words })).toBeVisible()
    return quiet()
  }
  /** What has been drawn, once nothing more is. */
  const quiet = async () => {
    const renders = await taken()
    await expect
      .poll(async () => {
        const { blocks: drawn, thumbnails } = await taken()
        for (const [into, more] of [
          [renders.blocks, drawn],
          [renders.thumbnails, thumbnails],
        ] as const)
          for (const [id, times] of Object.entries(more)) into[id] = (into[id] ?? 0) + times
        return Object.keys(drawn).length + Object.keys(thumbnails).length
      })
      .toBe(0)
    return renders
  }

  const open = await written(here, made!, 'Seen and written')
  expect(Object.keys(open.blocks)).toEqual([made])
  expect(Object.keys(open.thumbnails)).toEqual([here])

  const elsewhere = readBlocksOn(room.doc, there).find(({ kind }) => kind === 'text')!
  const other = await written(there, elsewhere.id, 'Written elsewhere')
  expect(other.blocks).toEqual({})
  expect(Object.keys(other.thumbnails)).toEqual([there])
  room.leave()
})

/** Nothing comes near anything until the page is told `pictures`. Runs in the page. */
function holdPictures(): void {
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(near: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, self) => {
        if (isHeld) addEventListener('pictures', () => near(entries, self), { once: true })
        else near(entries, self)
      }, options)
    }
  }
  let isHeld = true
  addEventListener('pictures', () => (isHeld = false), { once: true })
}
