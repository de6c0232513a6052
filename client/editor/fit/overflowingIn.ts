import type { AddressKey } from '#shared/model/textAddress.ts'
import { fitOf } from './fit.ts'
import { measureWords } from './measureWords.ts'

/** The addresses of the texts inside `page` that do not fit their boxes, once the fonts they are set in are here. */
export async function overflowingIn(page: HTMLElement): Promise<readonly AddressKey[]> {
  // Laying words out is what makes the browser fetch their fonts, so it comes before waiting for them.
  page.getBoundingClientRect()
  await document.fonts.ready
  return [...page.querySelectorAll<HTMLElement>('[data-words]')].flatMap((words) => {
    const id = words.dataset['words']
    return id && words.hasChildNodes() && fitOf(measureWords(words)).overflows ? [id] : []
  })
}
