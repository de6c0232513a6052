import type { PackageFile } from '../zip.ts'
import type { Relationships } from './relationships.ts'

/** One file of the package, named by its path in the zip without a leading slash. */
export interface Part {
  readonly path: string
  readonly contentType: string
  readonly body: PackageFile['body']
  /** What it refers to; `null` for parts that refer to nothing. */
  readonly relationships: Relationships | null
}

/** Where each part of the package lies. Numbers count from 1, as PowerPoint's do. */
export const partPaths = {
  presentation: 'ppt/presentation.xml',
  presProps: 'ppt/presProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  slideMaster: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  coreProperties: 'docProps/core.xml',
  extendedProperties: 'docProps/app.xml',
  customProperties: 'docProps/custom.xml',
  slide: (at: number) => `ppt/slides/slide${at + 1}.xml`,
  slideLayout: (at: number) => `ppt/slideLayouts/slideLayout${at + 1}.xml`,
  notesSlide: (at: number) => `ppt/notesSlides/notesSlide${at + 1}.xml`,
  /** One a master: two masters that share a theme part are a reason for PowerPoint to repair. */
  theme: (owner: 'slides' | 'notes') => `ppt/theme/theme${owner === 'slides' ? 1 : 2}.xml`,
  /** `page`: a slide's number, or another name for a layout. */
  chart: (page: string, at: number) => `ppt/charts/chart${page}_${at + 1}.xml`,
  workbook: (page: string, at: number) => `ppt/embeddings/Microsoft_Excel_Sheet${page}_${at + 1}.xlsx`,
  media: (at: number, extension: string) => `ppt/media/image${at + 1}.${extension}`,
} as const

/** A path that none of `taken` is, in whatever case: names in a package do not differ by case alone. */
export function freePath(wanted: string, taken: ReadonlySet<string>): string {
  const [stem, ending] = [wanted.slice(0, wanted.lastIndexOf('.')), wanted.slice(wanted.lastIndexOf('.'))]
  let path = wanted
  for (let nth = 1; taken.has(path.toLowerCase()); nth += 1) path = `${stem}_${nth}${ending}`
  return path
}
