import type { StageId } from '#shared/model/ids.ts'
import { useEffect } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { movingAddress, stagePictures } from '../slide/slideContext.ts'

/** Brings the deck's pictures to this machine, one after the other, before the line may be gone. */
export function usePicturesAtHand(stageId: StageId, deck: ComposedDeck | null): void {
  useEffect(() => {
    if (!deck) return undefined
    let left = false
    const bring = async (): Promise<void> => {
      for (const address of pictureAddresses(stageId, deck)) {
        if (left) return
        await loaded(address)
      }
    }
    void bring()
    return () => {
      left = true
    }
  }, [stageId, deck])
}

/** Where a presenter's page finds the deck's pictures, each once. */
export function pictureAddresses(stageId: StageId, deck: ComposedDeck): readonly string[] {
  const blocks = deck.slides.flatMap((slide) => slide.blocks)
  const source = stagePictures(stageId)
  const addresses = blocks.flatMap((block) =>
    partsOf(block).pictures.flatMap(({ picture }) => {
      if (!picture) return []
      const address = source(picture.asset)
      return picture.moves ? [address, movingAddress(address)] : [address]
    }),
  )
  return [...new Set(addresses)]
}

/** Where it finds the fonts that the deck's workspace brought. */
export function fontAddresses(stageId: StageId, { theme }: ComposedDeck): readonly string[] {
  const source = stagePictures(stageId)
  return theme.fonts.own?.flatMap(({ faces }) => faces.map(({ asset }) => source(asset, 'fonts'))) ?? []
}

/** Resolves either way: whoever shows a picture that is missing says so. */
const loaded = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = image.onerror = () => resolve()
    image.src = address
  })
