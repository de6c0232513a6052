import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { filePlaceholderTypes, mostFileIndex, roleOf, type FilePlaceholder } from '#shared/model/layout.ts'
import { isBlank, noText, paragraph } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import type { ImportTask } from './importPptx.ts'
import { deckReading, readingOf, themeOf } from './read/deckReading.ts'
import { openFile } from './read/kindOfFile.ts'
import { readLayout } from './read/layouts.ts'
import { importLimits } from './read/limits.ts'
import { footersOf, shownFooters } from './read/footers.ts'
import { placeholderOf } from './read/placeholders.ts'
import type { SlideReading } from './read/readingSlide.ts'
import { NotImported } from './read/refusals.ts'
import { Remarks } from './read/remarks.ts'
import { Sheets, type Layout } from './read/sheets.ts'
import { readTemplateParts } from './read/templateParts.ts'
import type { Template } from './template.ts'

/** A company's template as decks begin with it, and as their files are written on it. */
export interface ImportedTemplate {
  readonly template: Template
  readonly theme: Theme
  /** In the order of its masters, each with the part that it is; their pictures go by keys of the file's. */
  readonly layouts: readonly LayoutForm[]
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** What is not carried, and what is drawn otherwise here than in PowerPoint, in sentences. */
  readonly removals: readonly string[]
}

/** Reads a `.potx`, or the masters of a `.pptx`. `told` as for decks, by layouts. Throws `NotImported`. */
export async function importTemplate(
  { bytes }: Pick<ImportTask, 'bytes'>,
  told: (layout: number, layouts: number) => void = () => undefined,
): Promise<ImportedTemplate> {
  if (bytes.length > importLimits.templateFile) throw new NotImported('template-too-large')
  const { file, main } = openFile(bytes)
  const root = file.xml(main)!
  const carried = await readTemplateParts(file, main, root)
  const sheets = new Sheets(file)
  const found = [...carried.layouts].flatMap(([from, part]) => {
    const layout = sheets.layout(from)
    return layout ? [{ layout, part }] : []
  })
  if (!found[0]) throw new NotImported('damaged')
  const remarks = new Remarks()
  const reading = deckReading({ file, main, root, master: found[0].layout.master, remarks })
  if (reading.scale.left > 1 || reading.scale.top > 1) remarks.add(otherFormat)
  const footers = shownFooters(file, main, sheets)
  const layouts: LayoutForm[] = []
  let length = 0
  for (const [at, { layout, part }] of found.slice(0, importLimits.layouts).entries()) {
    told(at, found.length)
    const standing = { part, layout: null, override: layout.root }
    const own = { ...readingOf(reading, layout.master, standing), remarks }
    const form = { ...(await layoutForm(layout, own, footers)), part }
    length += JSON.stringify(form).length
    if (length > importLimits.templateLength) throw new NotImported('template-too-detailed')
    layouts.push({ ...form, title: ownTitle(form.title, layout, layouts) })
  }
  if (found.length > layouts.length)
    remarks.add(
      `Of ${found.length} layouts the first ${layouts.length} are offered here; files have all of them.`,
    )
  return {
    template: carried.template,
    theme: themeOf(found[0].layout.master, reading),
    layouts,
    pictures: reading.pictures.bytes,
    removals: [...carried.removals, ...remarks.list],
  }
}

/** A layout whose blocks say which placeholder of the file each of them is. */
async function layoutForm(
  layout: Layout,
  reading: SlideReading,
  footers: ReadonlySet<string>,
): Promise<LayoutForm> {
  const { form, places } = await readLayout(layout, reading)
  const known = new Map([...places].map(([shape, { content }]) => [content, fileNames(shape)]))
  const named = form.blocks!.map((block): BlockContent => {
    const filePlaceholder = known.get(block)
    return filePlaceholder ? { ...prompting(block), filePlaceholder } : block
  })
  const isPlace = ({ place }: BlockContent) => place !== undefined
  const below = await footersOf(layout, reading, footers)
  return {
    ...form,
    blocks: [
      ...named.filter((block) => !isPlace(block)),
      ...below.flatMap(({ content, shape }) => {
        const filePlaceholder = fileNames(shape)
        return filePlaceholder ? [{ ...content, filePlaceholder }] : []
      }),
      ...named.filter(isPlace),
    ],
  }
}

const prompts = { title: 'Title', subtitle: 'Subtitle', body: 'Text', picture: 'Picture' } as const

/** PowerPoint has words of its own for a place whose layout has none. */
function prompting(block: BlockContent): BlockContent {
  if (!block.place || block.kind !== 'text' || !isBlank(block.body?.text ?? noText)) return block
  const [first] = block.body?.text ?? []
  const said = paragraph(prompts[roleOf(block.place)])
  return { ...block, body: { ...block.body, text: [{ ...said, ...first, inlines: said.inlines }] } }
}

/** `null` for a placeholder that no slide of another program could name either. */
function fileNames(shape: Parameters<typeof placeholderOf>[0]): FilePlaceholder | null {
  const said = placeholderOf(shape)
  const type = filePlaceholderTypes.find((known) => known === said?.type)
  const idx = Number(said?.index)
  return type && Number.isInteger(idx) && idx >= 0 && idx <= mostFileIndex ? { type, idx } : null
}

/** Two masters have layouts of one name as a rule: the second's says whose it is. */
function ownTitle(title: string, { master }: Layout, before: readonly LayoutForm[]): string {
  if (!before.some((one) => one.title === title)) return title
  const withTheme = cleanLine(`${title} · ${master.theme.name}`, 120)
  const number = before.filter((one) => one.title.startsWith(title)).length + 1
  return before.some((one) => one.title === withTheme) ? cleanLine(`${title} ${number}`, 120) : withTheme
}

const otherFormat =
  'Its slides are not 16:9: here they stand in the middle of slides that are, as large as they go.'
