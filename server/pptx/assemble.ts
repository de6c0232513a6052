import type { AssetHash } from '#shared/model/ids.ts'
import type { NewObjects } from './newObjects.ts'
import type { PptxPlan } from '#shared/pptx/plan.ts'
import type { Page } from './drawingMl/page.ts'
import type { PackageMedia } from './media.ts'
import type { DrawnCharts } from './parts/chartParts.ts'
import { contentTypes } from './parts/contentTypes.ts'
import { ownGround, templateGround } from './parts/ground.ts'
import { notesMasterParts } from './parts/notesParts.ts'
import { originPart, type ExportOrigin } from './parts/originPart.ts'
import { freePath, partPaths, type Part } from './parts/part.ts'
import { presentationPart } from './parts/presentationPart.ts'
import { documentPropertyParts, settingsParts } from './parts/propertyParts.ts'
import { Relationships } from './parts/relationships.ts'
import { slideParts } from './parts/slideParts.ts'
import { atSlide } from './slideFailed.ts'
import type { Template } from './template.ts'
import { xmlDocument } from './xml/xml.ts'
import type { PackageFile } from './zip.ts'

/** What goes into a package. */
export interface PackageSource {
  readonly plan: PptxPlan
  readonly origin: ExportOrigin
  /** What is drawn of the plan's layouts and slides, in its order. */
  readonly pages: { readonly layouts: readonly Page[]; readonly slides: readonly Page[] }
  readonly charts: DrawnCharts
  readonly media: ReadonlyMap<AssetHash, PackageMedia>
  /** What the slides stand on; `null`: the deck's own layouts. */
  readonly template: Template | null
  /** What is newly drawn in the file; a template says its own. */
  readonly objects: NewObjects
}

/**
 * The whole package: every part, what it refers to, and what each is. `written` hears how many slides are. Throws
 * `SlideFailed` at one that cannot be.
 */
export function assemble(
  source: PackageSource,
  written: (slides: number) => void = () => undefined,
): readonly PackageFile[] {
  const parts = partsOf(source, written)
  return [
    { path: '[Content_Types].xml', body: contentTypes(parts) },
    relationshipsFile('', packageRelationships()),
    ...parts.flatMap(({ path, body, relationships }) =>
      relationships === null ? [{ path, body }] : [{ path, body }, relationshipsFile(path, relationships)],
    ),
  ]
}

function partsOf(
  { plan, origin, pages, charts, media: files, template, objects }: PackageSource,
  written: (slides: number) => void,
): readonly Part[] {
  const taken = new Set(template?.parts.map(({ path }) => path.toLowerCase()))
  const pictures = mediaParts(files, taken)
  const drawings = mediaParts(
    new Map([...files].flatMap(([asset, { drawing }]) => (drawing ? [[asset, drawing]] : []))),
    taken,
  )
  const paths = {
    ...{ pictures: pathsOf(pictures), drawings: pathsOf(drawings) },
    slides: new Map(plan.slides.map(({ id }, at) => [id, partPaths.slide(at)])),
  }
  const ground = template
    ? templateGround(template)
    : ownGround(plan, objects, { pages: pages.layouts, paths, charts })
  const hasNotes = plan.slides.some(({ notes }) => notes !== null)
  return [
    ...documentPropertyParts(plan),
    originPart(origin),
    presentationPart(plan, ground, hasNotes),
    ...settingsParts(),
    ...ground.parts,
    ...(hasNotes ? notesMasterParts(freePath(partPaths.theme('notes'), taken)) : []),
    ...plan.slides.flatMap((slide, at) => {
      const parts = atSlide(at + 1, () =>
        slideParts(pages.slides[at]!, slide, { at, layout: ground.layoutOf(slide), paths, charts }),
      )
      written(at + 1)
      return parts
    }),
    ...pictures.values(),
    ...drawings.values(),
  ]
}

const pathsOf = (parts: ReadonlyMap<AssetHash, Part>): ReadonlyMap<AssetHash, string> =>
  new Map([...parts].map(([asset, { path }]) => [asset, path]))

/** One part a picture, however often it is used: assets are known by their content. */
function mediaParts(
  media: ReadonlyMap<AssetHash, PackageMedia>,
  taken: ReadonlySet<string>,
): ReadonlyMap<AssetHash, Part> {
  return new Map(
    [...media].map(([asset, { extension, contentType, bytes }], at) => {
      const path = freePath(partPaths.media(at, extension), taken)
      return [asset, { path, contentType, body: bytes, relationships: null }]
    }),
  )
}

function packageRelationships(): Relationships {
  const relationships = new Relationships('')
  relationships.to('officeDocument', partPaths.presentation)
  relationships.to('coreProperties', partPaths.coreProperties)
  relationships.to('extendedProperties', partPaths.extendedProperties)
  relationships.to('customProperties', partPaths.customProperties)
  return relationships
}

function relationshipsFile(path: string, relationships: Relationships): PackageFile {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)]
  return { path: `${folder}_rels/${name}.rels`, body: xmlDocument(relationships.toXml()) }
}
