import type { Mark, Schema } from '@tiptap/pm/model'
import { readMarks, type Formats } from '#shared/docs/richTextFormats.ts'
import type { Marks } from '#shared/model/richText.ts'
import { sizeValue } from './runStyle.ts'

/** The editor's marks of a run as the document's formats. Several of the document's keys are one mark here. */
export function formatsOfRun(marks: readonly Mark[]): Formats {
  const formats: Record<string, unknown> = {}
  for (const { type, attrs } of marks) Object.assign(formats, formatsOfMark(type.name, attrs))
  return formats
}

function formatsOfMark(name: string, attrs: Readonly<Record<string, unknown>>): Formats {
  switch (name) {
    case 'subscript':
      return { script: 'sub' }
    case 'superscript':
      return { script: 'super' }
    case 'highlight':
      return { highlight: attrs['color'] ?? '#fff3a3' }
    case 'capitals':
      return { capitals: attrs['kind'] }
    case 'link':
      return { link: attrs['href'] }
    case 'textStyle':
      return styleFormats(attrs)
    default:
      return { [name]: true }
  }
}

function styleFormats({ color, fontFamily, fontSize }: Readonly<Record<string, unknown>>): Formats {
  const size = typeof fontSize === 'string' ? Number.parseFloat(fontSize) : NaN
  return {
    ...(color ? { color } : {}),
    ...(fontFamily ? { font: fontFamily } : {}),
    ...(Number.isFinite(size) ? { size } : {}),
  }
}

/** The document's formats of a run as the editor's marks; what is unknown or invalid is left out. */
export function marksOfRun(schema: Schema, formats: Formats): readonly Mark[] {
  const { color, font, size, highlight, script, capitals, link, ...switches } = readMarks(formats)
  const style = {
    color: color ?? null,
    fontFamily: font ?? null,
    fontSize: size === undefined ? null : sizeValue(size),
  }
  const made: [string, object?][] = [
    ...Object.keys(switches).map((name): [string] => [name]),
    ...((color ?? font ?? size) ? [['textStyle', style] as [string, object]] : []),
    ...(highlight ? [['highlight', { color: highlight }] as [string, object]] : []),
    ...(capitals ? [['capitals', { kind: capitals }] as [string, object]] : []),
    ...(script ? [[script === 'sub' ? 'subscript' : 'superscript'] as [string]] : []),
    ...(link ? [['link', { href: link }] as [string, object]] : []),
  ]
  return made
    .map(([name, attrs]) => schema.mark(name, attrs))
    .reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), [])
}

/** The same of a run's marks as plain data. */
export const readRunMarks = (marks: readonly Mark[]): Marks => readMarks(formatsOfRun(marks))
