import { useEffect, useMemo, useState } from 'react'
import { overflowing } from '#shared/blocks/fits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Theme } from '#shared/model/theme.ts'

interface Overflowing {
  /** Texts that do not fit, as the slides were when they were last looked through. */
  readonly texts: readonly AddressKey[]
  /** Whether that is how they are now. */
  readonly looked: boolean
}

interface Found {
  readonly slides: readonly ComposedSlide[] | null
  readonly texts: string
}

/** Milliseconds without a change before anything is reckoned, and of one turn of it: whoever types waits for nothing. */
const restFor = 400
const turn = 5

/** What does not fit on these slides. What has not changed is remembered, so a look after the first is short. */
export function useOverflowing({ fonts }: Theme, slides: readonly ComposedSlide[]): Overflowing {
  const [found, setFound] = useState<Found>({ slides: null, texts: '' })
  useEffect(() => {
    const texts: AddressKey[] = []
    let at = 0
    function look(): void {
      const began = performance.now()
      while (at < slides.length && performance.now() - began < turn)
        texts.push(...overflowing(slides[at++]!.blocks, fonts))
      if (at < slides.length) timer = setTimeout(look)
      else setFound({ slides, texts: texts.join(' ') })
    }
    let timer = setTimeout(look, restFor)
    return () => clearTimeout(timer)
  }, [slides, fonts])
  // The same list until it says something else, or each look would have all that show it drawn anew.
  const texts = useMemo(() => (found.texts === '' ? [] : found.texts.split(' ')), [found.texts])
  return { texts, looked: found.slides === slides }
}
