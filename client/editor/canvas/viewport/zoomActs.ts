import type { Acts } from '#client/ui/command.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { ZoomCommand } from '../../commands/canvasCommands.ts'
import { boundsOfAll } from '../../geometry/rect.ts'
import type { View } from './useView.ts'
import { zoomStep } from './zoomSteps.ts'

/** What buttons, menu and keys do to the size of the slide. `selected`: where what is selected stands. */
export function zoomActs({ zoom, zoomTo, zoomOn }: View, selected: readonly Frame[]): Acts<ZoomCommand> {
  const bounds = boundsOfAll(selected)
  return {
    zoomIn: { run: () => zoomTo(zoomStep(zoom, 'in')) },
    zoomOut: { run: () => zoomTo(zoomStep(zoom, 'out')) },
    fit: { run: () => zoomTo('fit') },
    selection: { run: () => bounds && zoomOn(bounds), may: bounds !== null },
    actual: { run: () => zoomTo(1) },
  }
}
