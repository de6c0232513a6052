import type { Page } from '@playwright/test'

/**
 * What a page translator does: every text becomes words of its own in two `font` elements. One that is rude
 * cares nothing for what a page asked to be left alone.
 */
export const translate = (page: Page, isRude = false): Promise<void> =>
  page.evaluate((rude) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const { parentElement } = text
      if (!text.data.trim() || !parentElement || parentElement.closest('script, style, font')) continue
      if (!rude && parentElement.closest('[translate="no"]')) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.textContent = text.data
      outer.append(inner)
      text.replaceWith(outer)
    }
  }, isRude)
