const schemas = 'http://schemas.openxmlformats.org'

export const drawingMl = `${schemas}/drawingml/2006/main`
const chartMl = `${schemas}/drawingml/2006/chart`
const presentationMl = `${schemas}/presentationml/2006/main`
export const packageRelationships = `${schemas}/package/2006/relationships`
export const contentTypesNamespace = `${schemas}/package/2006/content-types`

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
  presProps: `${officeRelationships}/presProps`,
  tableStyles: `${officeRelationships}/tableStyles`,
  image: `${officeRelationships}/image`,
  chart: `${officeRelationships}/chart`,
  package: `${officeRelationships}/package`,
  hyperlink: `${officeRelationships}/hyperlink`,
} as const
export type RelationshipType = keyof typeof relationshipTypes
