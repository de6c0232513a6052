/**
 * What of a company's template is carried into the files of decks that stand on it: its masters, layouts and themes
 * with their pictures. Each part is as it was uploaded, but for what was taken out of it (`read/templateParts.ts`);
 * whatever its XML names by `r:id` is among its relationships, and every target among the parts.
 */
export interface Template {
  readonly parts: readonly TemplatePart[]
  /** Paths of its masters, in the order of the file. */
  readonly masters: readonly string[]
  /** In EMU. */
  readonly slideSize: { readonly cx: number; readonly cy: number }
}

export interface TemplatePart {
  /** As in the file: `ppt/slideMasters/slideMaster1.xml`. No two are alike, whatever their case. */
  readonly path: string
  readonly contentType: string
  readonly body: Uint8Array
  readonly relationships: readonly TemplateRelationship[]
}

export interface TemplateRelationship {
  readonly id: string
  /** In full, as in the file: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/image`. */
  readonly type: string
  /** The path of another part of the template. */
  readonly target: string
}
