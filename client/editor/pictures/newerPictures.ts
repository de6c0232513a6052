import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { brandPicturesQuery } from '#client/queries/brandQueries.ts'
import { partsOf, type Block } from '#shared/blocks/kinds.ts'
import { takeNewerInPitch, takeNewerPictures, type NewerPictures } from '#shared/docs/newerPictures.ts'
import type { Design } from '#shared/model/design.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import { natureOf } from '#shared/model/pictureKinds.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'

/** What the workspace's library has in the place of older files; none until it is known. */
export function useNewerPictures(): NewerPictures {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data } = useQuery({ ...brandPicturesQuery(workspaceId), enabled: workspaceId !== '' })
  return useMemo(() => newerIn(data ?? []), [data])
}

/** By the older files. One that is in the library as it is, is no older one of another. */
export function newerIn(library: readonly BrandPicture[]): NewerPictures {
  const current = new Set(library.map(({ hash }) => hash))
  return new Map(
    library.flatMap(({ hash, width, height, replaced, ...picture }) =>
      replaced
        .filter((older) => !current.has(older))
        .map((older) => [older, { asset: hash, width, height, ...natureOf(picture) }] as const),
    ),
  )
}

/** Older files in a design, or in a pitch, once for each place that shows one. */
export function olderIn(
  shown: Pick<Design, 'slides' | 'layouts'> | null,
  pitch: Pitch | null,
  newer: NewerPictures,
) {
  const blocks: readonly Block[] = [...(shown?.slides ?? []), ...(shown?.layouts ?? [])].flatMap(
    (page) => page.blocks,
  )
  const assets: readonly AssetHash[] = [
    ...blocks.flatMap((block) => partsOf(block).pictures.flatMap(({ picture }) => picture?.asset ?? [])),
    ...[...(pitch?.pictures.values() ?? [])].map(({ asset }) => asset),
  ]
  return newer.size === 0 ? [] : assets.filter((asset) => newer.has(asset))
}

/** Each side's own places, in one step. */
export function takeNewer({ design, pitch, can, history }: DeckSession, newer: NewerPictures): void {
  history.gesture(() => {
    if (can.editDesign) takeNewerPictures(design.doc, newer)
    if (can.editPitch && pitch) takeNewerInPitch(pitch.doc, newer)
  })
}
