import type { Acts } from '#client/ui/command.ts'
import type { ZoomCommand } from '../../commands/canvasCommands.ts'
import type { View } from './useView.ts'
import { zoomStep } from './zoomSteps.ts'

/** What buttons, menu and keys do to the size of the slide. */
export const zoomActs = ({ zoom, zoomTo }: View): Acts<ZoomCommand> => ({
  zoomIn: { run: () => zoomTo(zoomStep(zoom, 'in')) },
  zoomOut: { run: () => zoomTo(zoomStep(zoom, 'out')) },
  fit: { run: () => zoomTo('fit') },
  actual: { run: () => zoomTo(1) },
})
