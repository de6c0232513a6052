import type { DeckSession } from '#client/deck/DeckSession.tsx'
import type { Acts } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import { addGuide, deleteGuides, readRuling } from '#shared/docs/rulingDoc.ts'
import { columnSpans, mostGuides, rulerLength, type RulerGuide } from '#shared/model/ruling.ts'
import type { RulingCommand } from '../../commands/rulingCommands.ts'
import { boundsOfAll, centreOf } from '../../geometry/rect.ts'
import type { Lines } from '../../geometry/snap.ts'
import { selectedFrames, type CanvasScope } from '../scope.ts'
import { isShown, rulingShown, turnShown } from './rulingShown.ts'

/** What marketing does with rulers, guides and columns; nobody else places anything. */
export function rulingActs(scope: CanvasScope): Acts<RulingCommand> {
  const { session } = scope
  if (!session.can.editDesign) return {}
  const { doc } = session.design
  const ids = readRuling(doc).guides.map(({ id }) => id)
  return {
    rulers: { run: () => turnShown(rulingShown.rulers) },
    guides: { run: () => turnShown(rulingShown.guides) },
    columns: { run: () => turnShown(rulingShown.columns) },
    addUpright: { run: () => putGuide(session, 'x', middle(scope).x) },
    addLevel: { run: () => putGuide(session, 'y', middle(scope).y) },
    clearGuides: {
      run: () => session.history.gesture(() => deleteGuides(doc, ids)),
      may: ids.length > 0,
    },
  }
}

/** A new guide, as one step; it shows, whatever was hidden before. */
export function putGuide(
  { design, history }: Pick<DeckSession, 'design' | 'history'>,
  axis: RulerGuide['axis'],
  at: number,
): void {
  const id = history.gesture(() => addGuide(design.doc, axis, at))
  if (id === null) showToast(`A deck has ${mostGuides} guides at the most. Delete one first.`)
  else rulingShown.guides.set('shown')
}

/** The middle of what is selected, else of the slide. */
function middle(scope: CanvasScope): { x: number; y: number } {
  const bounds = boundsOfAll(selectedFrames(scope))
  return bounds ? centreOf(bounds) : { x: rulerLength.x / 2, y: rulerLength.y / 2 }
}

/** What of the ruling blocks line up with: as much of it as is shown. */
export function rulingLines({ session }: CanvasScope): Lines {
  if (!session.can.editDesign) return { x: [], y: [] }
  const { guides, columns } = readRuling(session.design.doc)
  const shown = isShown(rulingShown.guides) ? guides : []
  const along = (axis: RulerGuide['axis']) => shown.flatMap((one) => (one.axis === axis ? [one.at] : []))
  const edges = isShown(rulingShown.columns) ? columnSpans(columns).flatMap(({ from, to }) => [from, to]) : []
  return { x: [...along('x'), ...edges], y: along('y') }
}
