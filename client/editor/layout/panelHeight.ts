import { remembered, useRemembered } from '#client/remembered.ts'
import { panelLimits } from './panelSize.ts'

/** The panel's height in pixels, as text because that is what a browser keeps; `0`: folded away. */
export const panelHeight = remembered<string>(
  'duodeck.panel',
  String(panelLimits.usual),
  (value): value is string => /^\d{1,3}$/.test(value),
)

/** How many pixels of the page it takes: folded away its name still shows. */
export const useShownHeight = (): number => Number(useRemembered(panelHeight)) || panelLimits.folded

/** Brings the words under the slide into sight, for whoever is led to them. */
export function unfoldPanel(): void {
  if (panelHeight.get() === '0') panelHeight.set(String(panelLimits.usual))
}
