import { createContext } from 'react'
import type { SlideLink } from '#shared/model/slideLink.ts'
import type { AssetHash, DeckId, StageId, WorkspaceId } from '#shared/model/ids.ts'
import type { SlideLead } from './slideLead.ts'

/**
 * Where a slide is drawn. The editor alone shows what a finished slide must not: prompts, empty frames,
 * variables as chips. Links to addresses can be followed before an audience and in print, nowhere else.
 */
export type SlideContext = 'editor' | 'thumbnail' | 'audience' | 'print'

/** Fonts that a workspace brought come the way its pictures do. */
export type AssetKind = 'pictures' | 'fonts'

/** Where pictures come from: without a provider, those that come with Duodeck. See `PicturesOf`. */
export type AssetSource = (asset: AssetHash, kind?: AssetKind) => string

export const AssetSourceContext = createContext<AssetSource>((asset) => `/api/assets/${asset}`)
export const AssetSourceProvider = AssetSourceContext.Provider

/** Where a picture that moves is found moving; at its own address it stands still. */
export const movingAddress = (address: string): string => `${address}?moving`

/** Members fetch a picture through the deck or the stage that shows it; it opens nowhere else. */
export const deckPictures =
  (deckId: DeckId): AssetSource =>
  (asset, kind = 'pictures') =>
    `/api/decks/${deckId}/${kind}/${asset}`
export const stagePictures =
  (stageId: StageId): AssetSource =>
  (asset, kind = 'pictures') =>
    `/api/stages/${stageId}/${kind}/${asset}`

/** What the workspace itself has, wherever it is used. */
export const workspaceAssets =
  (workspaceId: WorkspaceId): AssetSource =>
  (asset, kind = 'pictures') =>
    `/api/workspaces/${workspaceId}/${kind}/${asset}`

/** The number of the slide that is drawn, for words that say it; `null`: it has none. */
export const SlideNumberContext = createContext<number | null>(null)
export const SlideNumberProvider = SlideNumberContext.Provider

/** What a link to a slide does where it is drawn. `null`: it is seen and leads nowhere, which is so without a provider. */
export type SlideLinks = (to: SlideLink) => SlideLead | null

export const SlideLinksContext = createContext<SlideLinks>(() => null)
export const SlideLinksProvider = SlideLinksContext.Provider
