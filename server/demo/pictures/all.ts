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

/** Draws and stores the deck's own pictures, one by one: together they would fill a small machine's memory. */
export async function demoPictures(store: PictureStore) {
  return {
    sunrise: await photo(store, 'Fruit and vegetable slices laid out like a rising sun', sunrise()),
    fields: await photo(store, 'Rows of a field that run towards the rising sun', fields()),
    crate: await photo(store, 'Rows of sliced fruit and vegetables from above', crate(920, 1440)),
    storefront: await photo(store, 'A corner shop before dawn, its shelves lit and full', storefront()),
    tablet: await cutout(store, 'The Daylark planner on a tablet', tablet()),
    mara: await photo(store, 'Portrait of the marketing lead', portrait(sitters.marketing)),
    tomas: await photo(store, 'Portrait of the sales lead', portrait(sitters.sales)),
    sign: await cutout(store, 'Daylark', daylark('#12312b', '#f2bb45')),
    signLight: await cutout(store, 'Daylark', daylark('#fffdf8', '#f2bb45')),
    listen: await cutout(store, 'A slice of onion', sliceSign('onion')),
    decide: await cutout(store, 'A slice of kiwi', sliceSign('kiwi')),
    act: await cutout(store, 'A slice of orange', sliceSign('orange')),
  }
}

export type DemoPictures = Awaited<ReturnType<typeof demoPictures>>
