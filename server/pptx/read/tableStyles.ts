import type { BorderKind } from '#shared/blocks/table/model.ts'
import { solid, type Color, type Paint, type Stroke } from '#shared/model/color.ts'
import { attribute, child, children, flagOf, type XmlElement } from '../xml/readXml.ts'
import { readColor, type ReadColor } from './colors.ts'
import { knownTableStyles, type Known, type KnownPart, type SaidColor } from './knownTableStyles.ts'
import { paintOf, readFill, readStroke } from './paint.ts'
import type { SlideReading } from './readingSlide.ts'
import { themeFill } from './shapeStyle.ts'
import type { RunLook } from './textLook.ts'

/** What a style says of a part of a table: of all of it, of its first row, of every second one. */
export interface TablePart {
  /** `undefined`: it says nothing; `null`: none. */
  readonly fill: Paint | null | undefined
  readonly run: RunLook
}

interface Whole {
  readonly properties: XmlElement | null
  readonly rows: number
  readonly columns: number
}

export interface TableStyle {
  readonly isStyled: boolean
  readonly accent: Color | null
  readonly border: Stroke | null
  readonly borderKind: BorderKind
  /** The parts that a cell is in, the one that counts most first. */
  partsAt(cell: { readonly row: number; readonly column: number }, whole: Whole): readonly TablePart[]
}

const bare: TableStyle = {
  isStyled: false,
  accent: null,
  border: null,
  borderKind: 'none',
  partsAt: () => [],
}

/** The style of that id: as the file has it, or one of those that PowerPoint knows without. */
export function tableStyleOf(id: string, reading: SlideReading): TableStyle {
  const written = writtenStyle(id, reading)
  if (written) return written
  const known = knownTableStyles.get(id.toUpperCase())
  if (known) return knownStyle(known, reading)
  if (id.toUpperCase() === tableGrid)
    return { ...bare, border: { color: 'text', width: 1, dash: 'solid' }, borderKind: 'all' }
  return bare
}

/** `No Style, Table Grid`. */
const tableGrid = '{5940675A-B579-460E-94D1-54222C63F5DA}'

const leaf = (
  name: string,
  attributes: Record<string, string>,
  children: readonly XmlElement[] = [],
): XmlElement => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children,
  text: '',
})

function knownStyle({ style, own, next }: Known, reading: SlideReading): TableStyle {
  const colorOf = ([place, change, by = 0]: SaidColor): ReadColor | null => {
    const val = place === 'own' ? own : place === 'next' ? next : place
    const changes = change ? [leaf(`a:${change}`, { val: String(by * 1000) })] : []
    return readColor(leaf('a:solidFill', {}, [leaf('a:schemeClr', { val }, changes)]), reading.palette)
  }
  const part = ({ fill, text }: KnownPart, isStrong = true): TablePart => {
    const [paint, ink] = [fill && colorOf(fill), text && colorOf(text)]
    return {
      fill: paint ? solid(paint.color, paint.alpha) : undefined,
      run: { ...(isStrong && { bold: true }), ...(ink && { color: ink }) },
    }
  }
  const { whole, band, head, sides = {}, last = {} } = style
  const bands = band ? (['band1H', 'band1V'] as const) : []
  const [borderKind, color] = style.border
  return {
    isStyled: true,
    accent: colorOf(['own'])?.color ?? null,
    border: { color: colorOf(color)?.color ?? 'background', width: 1.33, dash: 'solid' },
    borderKind,
    partsAt: partsBy(
      new Map([
        ['wholeTbl', part(whole, false)],
        ...bands.map((name) => [name, part({ text: whole.text, ...band }, false)] as const),
        ['firstRow', part(head)],
        ['lastRow', part(last)],
        ...['firstCol', 'lastCol'].map((name) => [name, part(sides)] as const),
      ]),
    ),
  }
}

function writtenStyle(id: string, reading: SlideReading): TableStyle | null {
  const part = reading.tableStyles
  const style = children(part, 'a:tblStyle').find(
    (one) => attribute(one, 'styleId')?.toUpperCase() === id.toUpperCase(),
  )
  if (!style || id === '') return null
  const parts = new Map(style.children.map((one) => [one.name.slice(2), partOf(one, reading)]))
  const borders = child(style, 'a:wholeTbl', 'a:tcStyle', 'a:tcBdr')
  const line = (name: string): Stroke | null => {
    const said = child(borders, `a:${name}`)
    return readStroke(child(said, 'a:ln'), reading) ?? null
  }
  const [upright, level, outer] = [
    line('insideV'),
    line('insideH'),
    line('top') ?? line('bottom') ?? line('left'),
  ]
  const head = parts.get('firstRow')?.fill
  return {
    isStyled: true,
    accent: head?.kind === 'solid' ? head.color : null,
    border: upright ?? level ?? outer,
    borderKind: upright ? 'all' : level ? 'rows' : outer ? 'outside' : 'none',
    partsAt: partsBy(parts),
  }
}

function partOf(said: XmlElement, reading: SlideReading): TablePart {
  const cell = child(said, 'a:tcStyle')
  const words = child(said, 'a:tcTxStyle')
  const own = readFill(child(cell, 'a:fill'), reading)
  const styled = own === undefined ? themeFill(child(cell, 'a:fillRef'), reading) : own
  const color = readColor(words, reading.palette)
  const bold = flagOf(words, 'b')
  return {
    fill: styled === undefined ? undefined : paintOf(styled, reading),
    run: { ...(color && { color }), ...(bold !== null && { bold }) },
  }
}

const partsBy =
  (parts: ReadonlyMap<string, TablePart>): TableStyle['partsAt'] =>
  ({ row, column }, { properties, rows, columns }) => {
    const on = (name: string): boolean => flagOf(properties, name) ?? false
    const body = row - (on('firstRow') ? 1 : 0)
    const upright = column - (on('firstCol') ? 1 : 0)
    const names = [
      on('firstRow') && row === 0 && 'firstRow',
      on('lastRow') && row === rows - 1 && 'lastRow',
      on('firstCol') && column === 0 && 'firstCol',
      on('lastCol') && column === columns - 1 && 'lastCol',
      on('bandRow') && body >= 0 && (body % 2 === 0 ? 'band1H' : 'band2H'),
      on('bandCol') && upright >= 0 && (upright % 2 === 0 ? 'band1V' : 'band2V'),
      'wholeTbl',
    ]
    return names.flatMap((name) => (name ? (parts.get(name) ?? []) : []))
  }
