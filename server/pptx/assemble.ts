import type { AssetHash } from '#shared/model/ids.ts'
import type { PptxPlan } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from './draw.ts'
import type { Media } from './mediaType.ts'
import { contentTypes } from './parts/contentTypes.ts'
import { layoutParts, Layouts } from './parts/layoutParts.ts'
import { masterPart } from './parts/masterPart.ts'
import { notesMasterParts } from './parts/notesParts.ts'
import { originPart, type ExportOrigin } from './parts/originPart.ts'
import { partPaths, type Part } from './parts/part.ts'
import { presentationPart } from './parts/presentationPart.ts'
import { documentPropertyParts, settingsParts } from './parts/propertyParts.ts'
import { Relationships } from './parts/relationships.ts'
import { slideParts } from './parts/slideParts.ts'
import type { MediaPath } from './parts/targetIds.ts'
import { themePart } from './parts/themePart.ts'
import { xmlDocument } from './xml/xml.ts'
import type { PackageFile } from './zip.ts'

/** What goes into a package. */
export interface PackageSource {
  readonly plan: PptxPlan
  readonly origin: ExportOrigin
  /** The plan's layouts and slides, in its order. */
  readonly drawn: { readonly layouts: readonly DrawnSlide[]; readonly slides: readonly DrawnSlide[] }
  readonly media: ReadonlyMap<AssetHash, Media>
}

/** The whole package: every part, what it refers to, and what each is. */
export function assemble(source: PackageSource): readonly PackageFile[] {
  const parts = partsOf(source)
  return [
    { path: '[Content_Types].xml', body: contentTypes(parts) },
    relationshipsFile('', packageRelationships()),
    ...parts.flatMap(({ path, body, relationships }) =>
      relationships === null ? [{ path, body }] : [{ path, body }, relationshipsFile(path, relationships)],
    ),
  ]
}

function partsOf({ plan, origin, drawn, media }: PackageSource): readonly Part[] {
  const pictures = mediaParts(media)
  const layouts = new Layouts(plan)
  const drawings = mediaParts(
    new Map([...media].flatMap(([asset, { drawing }]) => (drawing ? [[asset, drawing]] : []))),
  )
  const mediaPath: MediaPath = ({ kind, asset }) =>
    (kind === 'picture' ? pictures : drawings).get(asset)?.path ?? null
  const hasNotes = plan.slides.some(({ notes }) => notes !== null)
  return [
    ...documentPropertyParts(plan),
    originPart(origin),
    presentationPart(plan, hasNotes),
    ...settingsParts(),
    masterPart(plan.theme, layouts.paths),
    ...layoutParts(layouts, drawn.layouts, mediaPath),
    themePart(partPaths.theme('slides'), plan.theme),
    ...(hasNotes ? notesMasterParts() : []),
    ...drawn.slides.flatMap((slide, at) =>
      slideParts(slide, plan.slides[at]!, { at, layout: layouts.of(plan.slides[at]!), mediaPath }),
    ),
    ...pictures.values(),
    ...drawings.values(),
  ]
}

/** One part a picture, however often it is used: assets are known by their content. */
function mediaParts(media: ReadonlyMap<AssetHash, Media>): ReadonlyMap<AssetHash, Part> {
  return new Map(
    [...media].map(([asset, { extension, contentType, bytes }], at) => [
      asset,
      { path: partPaths.media(at, extension), contentType, body: bytes, relationships: null },
    ]),
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
