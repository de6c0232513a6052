import type { AssetHash } from '#shared/model/ids.ts'
import type { Page, PageLinks } from '../drawingMl/page.ts'
import { chartPath } from './chartParts.ts'
import type { Relationships } from './relationships.ts'

/** Where in the package each picture's pixels are, and its lines. */
export interface MediaPaths {
  readonly pictures: ReadonlyMap<AssetHash, string>
  readonly drawings: ReadonlyMap<AssetHash, string>
}

/** The ids under which a page names what is drawn on it; a picture, a chart or an address has one, however often it is. `name`: the page's, in paths of its charts. */
export const pageLinks = (
  page: Page,
  name: string,
  relationships: Relationships,
  { pictures, drawings }: MediaPaths,
): PageLinks => ({
  toAddress: (address) => relationships.toAddress(address),
  toPicture: (asset) => relationships.to('image', pictures.get(asset) ?? ''),
  toDrawing: (asset) => {
    const lines = drawings.get(asset)
    return lines === undefined ? null : relationships.to('image', lines)
  },
  toChart: (plan) => relationships.to('chart', chartPath(page, name, plan)),
})
