import type { Picture } from '#shared/model/block.ts'
import { jpeg, png, type Svg } from '../../starters/svg.ts'
import type { PictureStore } from '../../starters/starter.ts'
import { fields } from './dawn.ts'
import { crate, sliceSign, sunrise } from './flatlay.ts'
import { daylark } from './logos.ts'
import { portrait, sitters } from './portraits.ts'
import { storefront } from './storefront.ts'
import { tablet } from './tablet.ts'

export const photo = async (store: PictureStore, alt: string, drawing: Svg): Promise<Picture> =>
  store.store(await jpeg(drawing), alt)

/** With its transparency. */
export const cutout = async (store: PictureStore, alt: string, drawing: Svg): Promise<Picture> =>
  store.store(await png(drawing), alt)

/** Draws and stores the deck's own pictures. All are asked for at once; sharp works on as many as it has threads for. */
export async function demoPictures(store: PictureStore) {
  const drawing = {
    sunrise: photo(store, 'Fruit and vegetable slices laid out like a rising sun', sunrise()),
    fields: photo(store, 'Rows of a field that run towards the rising sun', fields()),
    crate: photo(store, 'Rows of sliced fruit and vegetables from above', crate(920, 1440)),
    storefront: photo(store, 'A corner shop before dawn, its shelves lit and full', storefront()),
    tablet: cutout(store, 'The Daylark planner on a tablet', tablet()),
    mara: photo(store, 'Portrait of the marketing lead', portrait(sitters.marketing)),
    tomas: photo(store, 'Portrait of the sales lead', portrait(sitters.sales)),
    sign: cutout(store, 'Daylark', daylark('#12312b', '#f2bb45')),
    signLight: cutout(store, 'Daylark', daylark('#fffdf8', '#f2bb45')),
    listen: cutout(store, 'A slice of onion', sliceSign('onion')),
    decide: cutout(store, 'A slice of kiwi', sliceSign('kiwi')),
    act: cutout(store, 'A slice of orange', sliceSign('orange')),
  }
  const drawn = Object.entries(drawing).map(async ([name, picture]) => [name, await picture] as const)
  return Object.fromEntries(await Promise.all(drawn)) as Record<keyof typeof drawing, Picture>
}

export type DemoPictures = Awaited<ReturnType<typeof demoPictures>>
