import { useMemo } from 'react'
import { chosenOf, type Chosen, type Grouped, type GroupPath } from '#shared/blocks/groups.ts'
import type { GroupId, SlideId } from '#shared/model/ids.ts'
import { useDesign } from './DeckSession.tsx'
import { useEditor } from './editorStore.ts'

/** What of these blocks is selected: groups as a whole, and single blocks. */
export function useChosen<B extends Grouped>(blocks: readonly B[]): Chosen<B> {
  const selection = useEditor((state) => state.selection)
  const entered = useEditor((state) => state.entered)
  return useMemo(() => chosenOf(blocks, selection, entered), [blocks, selection, entered])
}

/** What marketing calls the groups of a slide. */
export function useGroupNames(slideId: SlideId | null): ReadonlyMap<GroupId, string> {
  return useDesign().slides.find(({ id }) => id === slideId)?.groupNames ?? noNames
}

const noNames: ReadonlyMap<GroupId, string> = new Map()

/** What people call a group: its name, else how much is in it. */
export const groupName = (names: ReadonlyMap<GroupId, string>, group: GroupPath, members: number): string =>
  names.get(group.at(-1) ?? '') ?? `Group of ${members}`
