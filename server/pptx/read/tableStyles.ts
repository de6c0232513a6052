import type { BorderKind } from '#shared/blocks/table/model.ts'
import { solid, type Color, type Paint, type Stroke } from '#shared/model/color.ts'
import { attribute, byWord, child, children, flagOf, type XmlElement } from '../xml/readXml.ts'
import { readColor } from './colors.ts'
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
  const accent = mediumStyles.get(id.toUpperCase())
  if (accent) return mediumStyle(accent, reading)
  if (id.toUpperCase() === tableGrid)
    return { ...bare, border: { color: 'text', width: 1, dash: 'solid' }, borderKind: 'all' }
  return bare
}

/** `No Style, Table Grid`. */
const tableGrid = '{5940675A-B579-460E-94D1-54222C63F5DA}'

/** `Medium Style 2`, which every new table has, by its colour. */
const mediumStyles = byWord<string>({
  '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}': 'accent1',
  '{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}': 'accent2',
  '{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}': 'accent3',
  '{00A15C55-8517-42AA-B614-E9B94910E393}': 'accent4',
  '{7DF18680-E054-41AD-8BC1-D1AEF772440D}': 'accent5',
  '{93296810-A885-4BE3-A3E7-6D5BEEA58F35}': 'accent6',
  '{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}': 'tx1',
})

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

function mediumStyle(accent: string, reading: SlideReading): TableStyle {
  const tinted = (tint: string): Paint | null => {
    const said = readColor(
      leaf('a:solidFill', {}, [leaf('a:schemeClr', { val: accent }, [leaf('a:tint', { val: tint })])]),
      reading.palette,
    )
    return said && solid(said.color)
  }
  const plain = readColor(leaf('a:solidFill', {}, [leaf('a:schemeClr', { val: accent })]), reading.palette)
  const ink = readColor(leaf('a:solidFill', {}, [leaf('a:schemeClr', { val: 'bg1' })]), reading.palette)
  const head: TablePart = {
    fill: plain && solid(plain.color),
    run: { bold: true, ...(ink && { color: ink }) },
  }
  return {
    isStyled: true,
    accent: plain?.color ?? null,
    border: { color: ink?.color ?? 'background', width: 1.33, dash: 'solid' },
    borderKind: 'all',
    partsAt: partsBy(
      new Map([
        ['wholeTbl', { fill: tinted('20000'), run: {} }],
        ['band1H', { fill: tinted('40000'), run: {} }],
        ['band1V', { fill: tinted('40000'), run: {} }],
        ...['firstRow', 'lastRow', 'firstCol', 'lastCol'].map((name) => [name, head] as const),
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
