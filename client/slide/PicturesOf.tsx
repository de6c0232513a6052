import { useCallback, type ReactNode } from 'react'
import type { AssetHash } from '#shared/model/ids.ts'
import { AssetSourceProvider } from './slideContext.ts'

/** What members see of a deck or a stage: a picture is fetched through the one that shows it, and opens nowhere else. */
export function PicturesOf({ deck, stage, children }: Shower & { children: ReactNode }) {
  const address = deck === undefined ? `/api/stages/${stage}` : `/api/decks/${deck}`
  const source = useCallback((asset: AssetHash) => `${address}/pictures/${asset}`, [address])
  return <AssetSourceProvider value={source}>{children}</AssetSourceProvider>
}

/** By its id. */
type Shower =
  { readonly deck: string; readonly stage?: never } | { readonly stage: string; readonly deck?: never }
