import type * as Y from 'yjs'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { Acts } from '#client/ui/command.ts'
import type { BuildUnit } from '#shared/blocks/builds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { moveBuild, removeBuilds } from '#shared/docs/buildEdits.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { buildListCommands } from '../commands/buildCommands.ts'
import { indexAfterDrop } from '../slideList/dropIndex.ts'

interface BuildActs {
  readonly of: Acts<keyof typeof buildListCommands>
  /** Puts the row under a key into the gap before a row. */
  drop(key: string, gap: number): void
  /** One step of undo. */
  change(edit: (doc: Y.Doc) => void): void
}

/** What marketing can do with the order in which things appear. */
export function useBuildActs(
  slideId: SlideId,
  units: readonly BuildUnit<ComposedBlock>[],
  chosen: BuildUnit<ComposedBlock> | null,
): BuildActs {
  const { design, history, can } = useDeckSession()
  const change = (edit: (doc: Y.Doc) => void): void => history.gesture(() => edit(design.doc))
  const at = chosen ? units.indexOf(chosen) : -1
  const ids = chosen?.blocks.map(({ id }) => id) ?? []
  const moveTo = (index: number) => ({
    run: () => chosen && change((doc) => moveBuild(doc, slideId, chosen.id, index)),
    may: index >= 0 && index < units.length,
  })
  return {
    change,
    of:
      can.editDesign && chosen
        ? {
            earlier: moveTo(at - 1),
            later: moveTo(at + 1),
            atOnce: { run: () => change((doc) => removeBuilds(doc, slideId, ids)) },
          }
        : {},
    drop: (key, gap) => {
      const keys = units.map(({ id }) => id)
      change((doc) => moveBuild(doc, slideId, key, indexAfterDrop(keys, [key], gap)))
    },
  }
}
