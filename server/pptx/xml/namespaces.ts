const schemas = 'http://schemas.openxmlformats.org'

export const drawingMl = `${schemas}/drawingml/2006/main`
const chartMl = `${schemas}/drawingml/2006/chart`
const presentationMl = `${schemas}/presentationml/2006/main`
export const packageRelationships = `${schemas}/package/2006/relationships`
export const contentTypesNamespace = `${schemas}/package/2006/content-types`

const customProperties = `${schemas}/officeDocument/2006/custom-properties`
const officeRelationships = `${schemas}/officeDocument/2006/relationships`

/** What the root of every presentation part declares. */
export const presentationNamespaces = {
  'xmlns:a': drawingMl,
  'xmlns:r': officeRelationships,
  'xmlns:p': presentationMl,
} as const

/** What the root of a chart's part declares. */
export const chartNamespaces = {
  'xmlns:c': chartMl,
  'xmlns:a': drawingMl,
  'xmlns:r': officeRelationships,
} as const

/** The relationship types in use, by what they lead to. */
export const relationshipTypes = {
  officeDocument: `${officeRelationships}/officeDocument`,
  coreProperties: `${schemas}/package/2006/relationships/metadata/core-properties`,
  extendedProperties: `${officeRelationships}/extended-properties`,
  customProperties: `${officeRelationships}/custom-properties`,
  slideMaster: `${officeRelationships}/slideMaster`,
  slideLayout: `${officeRelationships}/slideLayout`,
  slide: `${officeRelationships}/slide`,
  notesMaster: `${officeRelationships}/notesMaster`,
  notesSlide: `${officeRelationships}/notesSlide`,
  theme: `${officeRelationships}/theme`,
  themeOverride: `${officeRelationships}/themeOverride`,
  presProps: `${officeRelationships}/presProps`,
  tableStyles: `${officeRelationships}/tableStyles`,
  image: `${officeRelationships}/image`,
  chart: `${officeRelationships}/chart`,
  package: `${officeRelationships}/package`,
  hyperlink: `${officeRelationships}/hyperlink`,
} as const
export type RelationshipType = keyof typeof relationshipTypes

/** The prefixes that parts are read under, by what their namespaces are called in Transitional and in Strict files. */
const read: Readonly<Record<string, readonly string[]>> = {
  p: [presentationMl, 'http://purl.oclc.org/ooxml/presentationml/main'],
  a: [drawingMl, 'http://purl.oclc.org/ooxml/drawingml/main'],
  r: [officeRelationships, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  c: [chartMl, 'http://purl.oclc.org/ooxml/drawingml/chart'],
  cdr: [`${schemas}/drawingml/2006/chartDrawing`, 'http://purl.oclc.org/ooxml/drawingml/chartDrawing'],
  x: [`${schemas}/spreadsheetml/2006/main`, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  dgm: [`${schemas}/drawingml/2006/diagram`, 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  rel: [packageRelationships],
  ct: [contentTypesNamespace],
  mc: [`${schemas}/markup-compatibility/2006`],
  cp: [`${schemas}/package/2006/metadata/core-properties`],
  cust: [customProperties, 'http://purl.oclc.org/ooxml/officeDocument/customProperties'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dsp: ['http://schemas.microsoft.com/office/drawing/2008/diagram'],
  a14: ['http://schemas.microsoft.com/office/drawing/2010/main'],
  p14: ['http://schemas.microsoft.com/office/powerpoint/2010/main'],
  asvg: ['http://schemas.microsoft.com/office/drawing/2016/SVG/main'],
  adec: ['http://schemas.microsoft.com/office/drawing/2017/decorative'],
  cx: ['http://schemas.microsoft.com/office/drawing/2014/chartex'],
  p188: ['http://schemas.microsoft.com/office/powerpoint/2018/8/main'],
  m: [`${schemas}/officeDocument/2006/math`, 'http://purl.oclc.org/ooxml/officeDocument/math'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
}

const prefixes = new Map(Object.entries(read).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix])))

/** `?` for a namespace that nothing is read of. */
export const canonicalPrefix = (uri: string): string => prefixes.get(uri) ?? '?'
