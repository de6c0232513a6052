import type { XmlElement } from '#server/pptx/xml/readXml.ts'
import { attribute, child, children, descendants } from '#server/pptx/xml/readXml.ts'
import { openFile } from '#server/pptx/read/kindOfFile.ts'
import { Sheets } from '#server/pptx/read/sheets.ts'

/**
 * For each shown slide of a file why LibreOffice 7.4 draws it otherwise than the file says; `null`: nothing is known.
 * By what the file holds, whether the drawings differ or not.
 */
export function drawnOtherwise(bytes: Uint8Array): readonly (string | null)[] {
  const { file, main } = openFile(bytes)
  const sheets = new Sheets(file)
  const leads = file.relationships(main)
  return children(child(file.xml(main), 'p:sldIdLst'), 'p:sldId').flatMap((id) => {
    const sheet = sheets.slide(leads.get(attribute(id, 'r:id') ?? '')?.target ?? '')
    if (!sheet || attribute(sheet.root, 'show') === '0') return []
    const layout = sheets.layoutOf(sheet.part)
    const behind = [layout?.root ?? null, layout?.master.root ?? null]
    return [reasonFor(sheet.root, [sheet.root, ...behind])]
  })
}

function reasonFor(slide: XmlElement, shown: readonly (XmlElement | null)[]): string | null {
  if (descendants(slide, 'a:normAutofit').some((fit) => attribute(fit, 'lnSpcReduction') !== null))
    return 'it takes no lnSpcReduction, by which PowerPoint set these lines closer'
  const gradients = shown.flatMap((sheet) => descendants(sheet, 'a:gradFill'))
  if (gradients.some(isPartlyClear)) return 'it draws gradients that are partly clear in other shades'
  return null
}

/** From one clearness to another: the middle of it is LibreOffice's own. */
const isPartlyClear = (gradient: XmlElement): boolean =>
  new Set(
    descendants(gradient, 'a:gs').map(
      (stop) => attribute(descendants(stop, 'a:alpha')[0], 'val') ?? '100000',
    ),
  ).size > 1
