import { textAddresses } from '#shared/blocks/kinds.ts'
import { watchSize } from '#client/browser/watchSize.ts'
import { useEffect, type RefObject } from 'react'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { addressKey, type AddressKey } from '#shared/model/textAddress.ts'
import { fitOf, type Fit } from './fit.ts'
import { forgetFits, reportFits } from './fitStore.ts'
import { measureWords } from './measureWords.ts'

/**
 * Measures the words of the slide inside `page` whenever they or their boxes change size. The observer runs
 * after the browser's own layout, so a keystroke costs one reading of one block and forces no layout.
 */
export function useMeasuredFits(page: RefObject<HTMLElement | null>, slide: ComposedSlide): void {
  useEffect(() => forgetFits, [slide.id])
  const texts = slide.blocks.flatMap(textAddresses).map(addressKey).join(' ')
  useEffect(() => {
    const words = [...(page.current?.querySelectorAll<HTMLElement>('[data-words]') ?? [])]
    const boxes = words.flatMap((one) => [one, one.parentElement!])
    return watchSize(boxes, (changed) => {
      const touched = new Set(changed.map(wordsOf))
      reportFits(new Map([...touched].flatMap(fitEntry)))
    })
  }, [page, slide.id, texts])
}

const wordsOf = (target: Element): HTMLElement | null =>
  target.matches('[data-words]') ? (target as HTMLElement) : target.querySelector<HTMLElement>('[data-words]')

function fitEntry(words: HTMLElement | null): [AddressKey, Fit][] {
  const id = words?.dataset['words']
  return words && id ? [[id, fitOf(measureWords(words))]] : []
}
