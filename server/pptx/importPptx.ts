import type { ImportedDeck, ImportedSlide } from '#shared/content/importedDeck.ts'
import { isId } from '#shared/model/ids.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { attribute, child, children, descendants, type XmlElement } from './xml/readXml.ts'
import { fileProperty } from './parts/originPart.ts'
import { deckReading, readingOf, themeOf } from './read/deckReading.ts'
import { openFile } from './read/kindOfFile.ts'
import { LanguagesSaid } from './read/languagesSaid.ts'
import { readLayout, type ReadLayout } from './read/layouts.ts'
import { importLimits } from './read/limits.ts'
import type { OpenPackage } from './read/openPackage.ts'
import type { SlideReading } from './read/readingSlide.ts'
import { newLooks } from './read/newLooks.ts'
import { NotImported } from './read/refusals.ts'
import { Remarks } from './read/remarks.ts'
import { tidy } from './read/scale.ts'
import { Sheets, type Master } from './read/sheets.ts'
import { readSlide } from './read/slides.ts'

export interface ImportTask {
  readonly bytes: Uint8Array
  /** What the file is called, without its ending: the deck's title where the file says none. */
  readonly name: string
}

export interface ImportedFile {
  readonly deck: ImportedDeck
  /** Pictures by the keys that its blocks name, each in memory of its own. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/**
 * A presentation as a deck of ours. `told` hears after each slide how many of how many are read. Throws `NotImported`
 * for what is none, and for what is built to do harm.
 */
export async function importPptx(
  { bytes, name }: ImportTask,
  told: (slide: number, slides: number) => void = () => undefined,
): Promise<ImportedFile> {
  const { file, main } = openFile(bytes)
  const root = file.xml(main)!
  const sheets = new Sheets(file)
  const remarks = new Remarks()
  const slides = slideParts(file, main, root, remarks)
  if (slides.length > importLimits.slides) throw new NotImported('too-much')
  const master = mainMaster(file, main, sheets, slides)
  const reading = deckReading({
    ...{ file, main, root, master, remarks },
    slides: new Set(slides.map(({ part }) => part)),
  })
  const layouts = await readLayouts(sheets, slides, master, reading)
  const exported = exportedFile(file)
  const read: ImportedSlide[] = []
  const said = new LanguagesSaid()
  const sections = sectionsOf(root)
  let length = JSON.stringify([...layouts.values()].map(({ form }) => form)).length
  for (const [at, { part, id }] of slides.entries()) {
    told(at, slides.length)
    const sheet = sheets.slide(part)
    if (sheet) said.count(sheet.root)
    const layout = sheets.layoutOf(part)
    if (!sheet) {
      remarks.add(`Slide ${at + 1} is damaged and left out.`)
      continue
    }
    const own = readingOf(reading, layout?.master ?? master, { part, layout, override: sheet.root })
    const slide = await readSlide(
      {
        sheet,
        layout: (layout && layouts.get(layout.part)) ?? null,
        section: sections.get(id) ?? '',
        main,
        isOurs: exported !== null,
      },
      own,
    )
    const slideLength = JSON.stringify(slide).length
    if (slideLength > importLimits.slideLength) {
      remarks.add(`Slide ${at + 1} holds more than a slide can, and is left out. Split it in PowerPoint.`)
      continue
    }
    length += slideLength
    if (length > importLimits.deckLength) throw new NotImported('too-much')
    read.push(slide)
  }
  sayWholes(file, main, remarks)
  return {
    deck: {
      title: titleOf(file) || cleanLine(name, 300) || 'Imported deck',
      ...said.most,
      theme: themeOf(master, reading),
      ...freshIn(reading),
      layouts: [...layouts.values()].map(({ form }) => form),
      slides: read,
      remarks: remarks.list,
      ...(exported !== null && { file: exported }),
      ...marginsOf(reading),
    },
    pictures: reading.pictures.bytes,
  }
}

/** Programs round their inches: a pixel is none. */
const marginsOf = ({ scale: { left, top } }: SlideReading): Pick<ImportedDeck, 'margins'> =>
  left > 1 || top > 1 ? { margins: { left: tidy(left), top: tidy(top) } } : {}

/** Nothing where its theme says nothing of its own. */
function freshIn(reading: SlideReading): Pick<ImportedDeck, 'fresh'> {
  const fresh = newLooks(reading)
  return Object.keys(fresh).length > 0 ? { fresh } : {}
}

interface SlidePart {
  /** As sections name it. */
  readonly id: string
  readonly part: string
}

function slideParts(
  file: OpenPackage,
  main: string,
  root: XmlElement,
  remarks: Remarks,
): readonly SlidePart[] {
  const leads = file.relationships(main)
  const known = new Set<string>()
  let missing = 0
  const slides = children(child(root, 'p:sldIdLst'), 'p:sldId').flatMap((one) => {
    const part = leads.get(attribute(one, 'r:id') ?? '')?.target
    if (part === undefined || !file.has(part)) missing += 1
    // A part is one slide, however often it is listed: its path is the slide's key.
    if (part === undefined || !file.has(part) || known.has(part)) return []
    known.add(part)
    return [{ id: attribute(one, 'id') ?? '', part }]
  })
  if (missing > 0) remarks.add(missingSlides(missing))
  return slides
}

const missingSlides = (count: number): string =>
  count === 1
    ? 'A slide that this file lists is not in it.'
    : `${count} slides that this file lists are not in it.`

/** The master whose theme is the deck's: that of the first slide, or the first that there is; without any an empty one. */
function mainMaster(file: OpenPackage, main: string, sheets: Sheets, slides: readonly SlidePart[]): Master {
  const used = slides.map(({ part }) => sheets.layoutOf(part)?.master).find((one) => one)
  if (used) return used
  const first = file.related(main, 'slideMaster')
  return (first === null ? null : sheets.master(first)) ?? sheets.bareMaster
}

/** Layouts that slides follow, then others of the deck's master, so that new slides may follow those. */
async function readLayouts(
  sheets: Sheets,
  slides: readonly SlidePart[],
  master: Master,
  reading: SlideReading,
): Promise<ReadonlyMap<string, ReadLayout>> {
  const used = slides.flatMap(({ part }) => sheets.layoutOf(part)?.part ?? [])
  const wanted = [...new Set([...used, ...sheets.layoutsOf(master)])]
  if (wanted.length > importLimits.layouts)
    reading.remarks.add(`Of ${wanted.length} layouts the first ${importLimits.layouts} came over.`)
  const layouts = new Map<string, ReadLayout>()
  for (const part of wanted.slice(0, importLimits.layouts)) {
    const layout = sheets.layout(part)
    if (layout)
      layouts.set(
        part,
        await readLayout(
          layout,
          readingOf(reading, layout.master, { part, layout: null, override: layout.root }),
        ),
      )
  }
  return layouts
}

/** The name of the section that each slide opens, by the slide's id. */
function sectionsOf(root: XmlElement): ReadonlyMap<string, string> {
  const sections = descendants(root, 'p14:section').flatMap((section) => {
    const [first] = descendants(section, 'p14:sldId')
    const name = cleanLine(attribute(section, 'name') ?? '', 120)
    return first && name !== 'Default Section' ? [[attribute(first, 'id') ?? '', name] as const] : []
  })
  return new Map(sections)
}

function titleOf(file: OpenPackage): string {
  const part = file.related('', 'core-properties')
  const said = part === null ? '' : (child(file.xml(part), 'dc:title')?.text ?? '')
  return /^(PowerPoint.Pr|Slide 1$|PptxGenJS)/i.test(said.trim()) ? '' : cleanLine(said, 300)
}

/** By which we know a file for one that was exported here; `null`: it was not. Programs keep custom properties. */
function exportedFile(file: OpenPackage): string | null {
  const part = file.related('', 'custom-properties')
  const said = children(part === null ? null : file.xml(part), 'cust:property').find(
    (one) => attribute(one, 'name') === fileProperty,
  )
  const id = said?.children[0]?.text.trim() ?? ''
  return isId(id) ? id : null
}

function sayWholes(file: OpenPackage, main: string, remarks: Remarks): void {
  const leads = [...file.relationships(main).values()].map(({ type }) => type)
  if (leads.includes('vbaProject')) remarks.add('The macros of this file are left out.')
  if (leads.includes('font')) remarks.add('Fonts inside the file are left out; its words keep their names.')
  const whole = [...file.relationships('').values()].map(({ type }) => type)
  if (whole.includes('origin'))
    remarks.add('The signature of this file is left out: what is here can be changed.')
}
