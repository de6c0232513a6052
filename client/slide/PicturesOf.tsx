import { useMemo, type ReactNode } from 'react'
import { AssetSourceProvider, deckPictures, stagePictures } from './slideContext.ts'

/** What members see of a deck or a stage: a picture is fetched through the one that shows it, and opens nowhere else. */
export function PicturesOf({ deck, stage, children }: Shower & { children: ReactNode }) {
  const source = useMemo(
    () => (deck === undefined ? stagePictures(stage) : deckPictures(deck)),
    [deck, stage],
  )
  return <AssetSourceProvider value={source}>{children}</AssetSourceProvider>
}

/** By its id. */
type Shower =
  { readonly deck: string; readonly stage?: never } | { readonly stage: string; readonly deck?: never }
