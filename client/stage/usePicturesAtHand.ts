import type { StageId } from '#shared/model/ids.ts'
import { useEffect } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { stagePictures } from '../slide/slideContext.ts'

/** Brings the deck's pictures to this machine, one after the other, before the line may be gone. */
export function usePicturesAtHand(stageId: StageId, deck: ComposedDeck | null): void {
  useEffect(() => {
    if (!deck) return undefined
    let left = false
    const source = stagePictures(stageId)
    const blocks = deck.slides.flatMap((slide) => slide.blocks)
    const assets = [...new Set(blocks.flatMap((block) => assetsIn(partsOf(block))))]
    const bring = async (): Promise<void> => {
      for (const asset of assets) {
        if (left) return
        await loaded(source(asset))
      }
    }
    void bring()
    return () => {
      left = true
    }
  }, [stageId, deck])
}

/** Resolves either way: whoever shows a picture that is missing says so. */
const loaded = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = image.onerror = () => resolve()
    image.src = address
  })
