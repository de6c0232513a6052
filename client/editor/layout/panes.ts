import { flushSync } from 'react-dom'
import type { EditorStore } from '#client/deck/editorStore.ts'
import { folds } from './folds.ts'
import { unfoldPanel } from './panelHeight.ts'

/** The parts of the editor that the keyboard goes round through, as they stand on the screen. */
export type Pane = 'header' | 'slides' | 'slide' | 'notes' | 'inspector' | 'bar' | 'introduction'

export const paneMark = (pane: Pane) => ({ 'data-pane': pane })

/** Marks where in its pane the keyboard begins: what stands before it is reached backwards. */
export const paneStart = { 'data-pane-start': '' }

/** The pane that an element stands in; `null` over the editor, and nowhere in particular. */
export const paneAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-pane]') : null

/** The pane that has the focus, or the slide: keys are for it while nothing has. */
const paneNow = (): Element | null => paneAt(document.activeElement) ?? paneCalled('slide')

const paneCalled = (pane: Pane): HTMLElement | null => document.querySelector(`[data-pane="${pane}"]`)

/** Puts the focus into the next pane on the screen, round and round. */
export function stepPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane === paneNow())
  for (let step = 1; step < panes.length; step += 1) {
    const next = panes[(at + by * step + panes.length) % panes.length]
    if (next && focusIn(next)) return
  }
}

/** Puts the focus into a pane. `false`: it is not on the screen. */
export function focusPane(pane: Pane): boolean {
  const place = paneCalled(pane)
  return place !== null && focusIn(place)
}

/** The same for one that may be folded away: it is brought into sight first. `section`: the one of it by that name. */
export function showPane(
  pane: 'slides' | 'notes' | 'inspector',
  store: EditorStore,
  section?: 'Blocks' | 'Builds',
): void {
  const focus = () => (section ? focusSection(section) : focusPane(pane))
  // At once: what is there has the next key. What has still to arrive has one after the next picture.
  flushSync(() => {
    if (pane === 'notes') unfoldPanel()
    else folds[pane].set('open')
    if (pane === 'slides') store.getState().showGrid(false)
    store.getState().openPanel(pane)
  })
  if (!focus()) requestAnimationFrame(focus)
}

/** Its list, or while there is none its heading, which folds it. */
function focusSection(name: string): boolean {
  const section = paneCalled('inspector')?.querySelector<HTMLElement>(`section[aria-label="${name}"]`)
  const list = section?.querySelector<HTMLElement>('[role="tree"], [role="listbox"]')
  const start = startIn(list ?? null) ?? startIn(section ?? null)
  start?.focus()
  return start !== null
}

/** Puts the focus where the keyboard begins in a pane. `false`: nothing in it takes the focus. */
export function focusIn(place: HTMLElement): boolean {
  const target = startIn(place.querySelector<HTMLElement>('[data-pane-start]')) ?? startIn(place)
  target?.focus()
  return target !== null
}

/** Words that are being written, else the element itself, else the first thing in it that Tab leads to. */
function startIn(place: HTMLElement | null): HTMLElement | null {
  if (place === null) return null
  const written = place.querySelector<HTMLElement>('[contenteditable="true"]')
  if (written || place.tabIndex >= 0) return written ?? place
  const all = place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')
  return (
    [...all].find((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility()) ?? null
  )
}
