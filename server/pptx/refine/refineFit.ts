import type { PlanText } from '#shared/pptx/plan.ts'
import { replaceFirst } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'

/** pptxgenjs has no columns, and of type that shrinks to fit it does not say how far: PowerPoint would find out late. */
export function refineFit(drawn: Xml, { autofit, columns }: Pick<PlanText, 'autofit' | 'columns'>): Xml {
  const parted = columns
    ? replaceFirst(drawn, '<a:bodyPr ', `<a:bodyPr numCol="${columns.count}" spcCol="${columns.gap}" `)
    : drawn
  return autofit ? replaceFirst(parted, '</a:bodyPr>', `${fitElement(autofit)}</a:bodyPr>`) : parted
}

function fitElement(autofit: NonNullable<PlanText['autofit']>): Xml {
  if (autofit.kind === 'grow') return el('a:spAutoFit')
  return el('a:normAutofit', { fontScale: autofit.scale === 100_000 ? null : autofit.scale })
}
