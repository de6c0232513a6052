import type { AssetHash, SlideId } from '#shared/model/ids.ts'
import type { Page, PageLinks } from '../drawingMl/page.ts'
import { chartPath } from './chartParts.ts'
import type { Relationships } from './relationships.ts'

/** Where in the package each picture's pixels are, its lines, and each slide. */
export interface PagePaths {
  readonly pictures: ReadonlyMap<AssetHash, string>
  readonly drawings: ReadonlyMap<AssetHash, string>
  readonly slides: ReadonlyMap<SlideId, string>
}

/** The ids under which a page names what is drawn on it; a picture, a chart, a slide or an address has one, however often it is. `name`: the page's, in paths of its charts. */
export const pageLinks = (
  page: Page,
  name: string,
  relationships: Relationships,
  { pictures, drawings, slides }: PagePaths,
): PageLinks => ({
  toAddress: (address) => relationships.toAddress(address),
  toSlide: (slide) => {
    const path = slides.get(slide)
    return path === undefined ? null : relationships.to('slide', path)
  },
  toPicture: (asset) => relationships.to('image', pictures.get(asset) ?? ''),
  toDrawing: (asset) => {
    const lines = drawings.get(asset)
    return lines === undefined ? null : relationships.to('image', lines)
  },
  toChart: (plan) => relationships.to('chart', chartPath(page, name, plan)),
})
