import type { PlanText } from '#shared/pptx/plan.ts'
import { fit } from '../drawingMl/text.ts'
import { replaceFirst } from '../xml/edit.ts'
import type { Xml } from '../xml/xml.ts'

/** pptxgenjs has no columns, and of type that shrinks to fit it does not say how far: PowerPoint would find out late. */
export function refineFit(drawn: Xml, { autofit, columns }: Pick<PlanText, 'autofit' | 'columns'>): Xml {
  const parted = columns
    ? replaceFirst(drawn, '<a:bodyPr ', `<a:bodyPr numCol="${columns.count}" spcCol="${columns.gap}" `)
    : drawn
  return autofit ? replaceFirst(parted, '</a:bodyPr>', `${fit(autofit)}</a:bodyPr>`) : parted
}
