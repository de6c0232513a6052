import type { BlockContent } from '#shared/blocks/kinds.ts'
import { isBlank } from '#shared/model/richText.ts'
import { child, flagOf, type XmlElement } from '../xml/readXml.ts'
import { asInherited } from './layouts.ts'
import type { OpenPackage } from './openPackage.ts'
import { isFooter, placeholderOf } from './placeholders.ts'
import type { SlideReading } from './readingSlide.ts'
import type { Layout, Sheets } from './sheets.ts'
import { readTree } from './tree.ts'

/** Slides of a template that are asked how they look at their feet. */
const mostAsked = 20

/**
 * Which of date, footer and number the slides of a template have: its sample slides show it. Without any it is what its
 * masters say, and where those say nothing, numbers and words: a date is rarely on every slide.
 */
export function shownFooters(file: OpenPackage, main: string, sheets: Sheets): ReadonlySet<string> {
  const leads = [...file.relationships(main).values()].filter(({ external }) => !external)
  const of = (type: string) => leads.filter((lead) => lead.type === type).map(({ target }) => target)
  const slides = of('slide')
    .slice(0, mostAsked)
    .flatMap((part) => sheets.slide(part) ?? [])
  if (slides.length > 0)
    return new Set(
      slides.flatMap(({ placeholders }) => placeholders.flatMap((one) => placeholderOf(one)?.type ?? [])),
    )
  const said = of('slideMaster').flatMap((part) => child(sheets.master(part)?.root, 'p:hf') ?? [])
  const all = ['dt', 'ftr', 'sldNum']
  return new Set(
    said.length > 0 ? all.filter((type) => said.some((hf) => flagOf(hf, type) !== false)) : ['ftr', 'sldNum'],
  )
}

/** What stands at the foot of a layout's slides, and the placeholder that it is. */
export async function footersOf(
  layout: Layout,
  reading: SlideReading,
  shown: ReadonlySet<string>,
): Promise<readonly { readonly content: BlockContent; readonly shape: XmlElement }[]> {
  const footers: { content: BlockContent; shape: XmlElement }[] = []
  for (const shape of layout.placeholders) {
    const type = placeholderOf(shape)?.type ?? ''
    if (!isFooter(type) || !shown.has(type) || shape.name !== 'p:sp') continue
    const [read] = await readTree(
      { name: '', attributes: new Map(), children: [asInherited(shape)], text: '' },
      { ...reading, part: layout.part, layout: null },
    )
    if (read && 'body' in read.content && !isBlank(read.content.body?.text ?? []))
      footers.push({ content: read.content, shape })
  }
  return footers
}
