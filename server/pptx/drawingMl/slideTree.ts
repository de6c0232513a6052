import { el, type Xml } from '../xml/xml.ts'

interface SlideTree {
  /** Of a layout; empty: it has none. A slide's would be wrong as soon as someone moves it. */
  readonly name?: string
  readonly background?: Xml | null
  readonly shapes: readonly Xml[]
}

/** The common part of layouts, masters and notes: a background and shapes from back to front. */
export const slideTree = ({ name, background, shapes }: SlideTree): Xml =>
  el('p:cSld', { name: name || null }, background ?? null, el('p:spTree', {}, ...treeHead, ...shapes))

const origin = { x: 0, y: 0 } as const
const noSize = { cx: 0, cy: 0 } as const

const treeHead = [
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
  el(
    'p:grpSpPr',
    {},
    el('a:xfrm', {}, el('a:off', origin), el('a:ext', noSize), el('a:chOff', origin), el('a:chExt', noSize)),
  ),
] as const
