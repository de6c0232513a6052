import { expect, test } from 'vitest'
import { newerIn } from '#client/editor/pictures/newerPictures.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'

const kept = (hash: string, replaced: readonly string[]): BrandPicture => ({
  ...{ id: hash, name: hash, alt: '', hash, tags: [], replaced, width: 8, height: 4, addedAt: '' },
})

test('older files have their newer one; what the library holds as it is stays', () => {
  const newer = newerIn([kept('a', ['b', 'a']), kept('c', ['d', 'a'])])
  expect([...newer].map(([older, { asset }]) => `${older} → ${asset}`)).toEqual(['b → a', 'd → c'])
})
