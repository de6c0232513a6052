import { nameLength } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import type { PlaceRole } from '#shared/model/layout.ts'
import { markedName } from '../blockMark.ts'
import { attribute, child, type XmlElement } from '../xml/readXml.ts'

/** What a shape says of the placeholder that it is. */
export interface Placeholder {
  readonly type: string
  readonly index: string
}

/** The first child that says what a thing on a slide is called and which placeholder it is: `p:nvSpPr`, `p:nvPicPr` … */
const nonVisual = (shape: XmlElement): XmlElement | null =>
  shape.children.find(({ name }) => /^(p|dsp):nv/.test(name)) ?? null

/** Its `p:cNvPr`: id, name and description. */
export const identityOf = (shape: XmlElement): XmlElement | null =>
  nonVisual(shape)?.children.find(({ name }) => /:cNvPr$/.test(name)) ?? null

/** The name that somebody gave it; programs name everything by its kind and a number. */
export function givenName(shape: XmlElement): string {
  const { name } = markedName(attribute(identityOf(shape), 'name') ?? '')
  const isMade =
    /^(.*\s)?\d+$|^(Google Shape|object|Title|Subtitle|Picture|Image|Shape|TextBox|Text|Group)\b/i.test(name)
  return isMade ? '' : cutText(name, nameLength)
}

export function placeholderOf(shape: XmlElement): Placeholder | null {
  const said = child(nonVisual(shape), 'p:nvPr', 'p:ph')
  return said && { type: attribute(said, 'type') ?? 'obj', index: attribute(said, 'idx') ?? '0' }
}

/** The role that a placeholder's type plays in a layout of ours; `null` for number, date and footer. */
export function roleOfType(type: string): PlaceRole | null {
  switch (type) {
    case 'title':
    case 'ctrTitle':
      return 'title'
    case 'subTitle':
      return 'subtitle'
    case 'pic':
    case 'clipArt':
      return 'picture'
    case 'dt':
    case 'ftr':
    case 'sldNum':
    case 'hdr':
    case 'sldImg':
      return null
    default:
      return 'body'
  }
}

export const isFooter = (type: string): boolean => type === 'dt' || type === 'ftr' || type === 'sldNum'

const isTitle = (type: string): boolean => type === 'title' || type === 'ctrTitle'

/** A slide's placeholder on its layout: by its number, or by what it is. */
export const onLayout = (wanted: Placeholder, shapes: readonly XmlElement[]): XmlElement | null => {
  const known = shapes.flatMap((shape) => {
    const own = placeholderOf(shape)
    return own ? [{ shape, own }] : []
  })
  const sameKind = known.filter(
    ({ own }) => own.type === wanted.type || (isTitle(own.type) && isTitle(wanted.type)),
  )
  if (isTitle(wanted.type) || isFooter(wanted.type)) return sameKind[0]?.shape ?? null
  const sameIndex = known.filter(
    ({ own }) => own.index === wanted.index && !isTitle(own.type) && !isFooter(own.type),
  )
  return (sameIndex[0] ?? sameKind[0])?.shape ?? null
}

/** A layout's placeholder on its master, which has one of each of five types. */
export function onMaster({ type }: Placeholder, shapes: readonly XmlElement[]): XmlElement | null {
  const wanted = isTitle(type) ? 'title' : isFooter(type) ? type : 'body'
  return shapes.find((shape) => placeholderOf(shape)?.type === wanted) ?? null
}

/** All shapes of a tree, those in groups too. */
export const shapesIn = (tree: XmlElement | null): readonly XmlElement[] =>
  (tree?.children ?? []).flatMap((shape) => (shape.name === 'p:grpSp' ? shapesIn(shape) : [shape]))
