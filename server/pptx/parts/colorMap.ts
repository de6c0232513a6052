import { el } from '../xml/xml.ts'

/** A master without a background of its own shows the theme's. */
export const themeBackground = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })))

/** What slides call a colour, and its place in the theme. */
export const colorMap = el('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
})

/** Layouts and slides add no mapping of their own. */
export const inheritedColors = el('p:clrMapOvr', {}, el('a:masterClrMapping'))
