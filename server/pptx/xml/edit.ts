import type { Xml } from './xml.ts'

/*
 * Small changes to XML that pptxgenjs wrote. Text in it is escaped and the elements looked for do not nest, so
 * patterns cannot go astray. What is not found is an error: the library then draws otherwise than the version
 * that these changes were made for.
 */

/** `xml` with the first part that matches replaced. */
export function replaceFirst(xml: Xml, part: string | RegExp, by: string): Xml {
  if (typeof part === 'string' ? !xml.includes(part) : !part.test(xml)) throw new UnexpectedDrawing(part)
  // A function, because `$` has a meaning in a replacement text.
  return xml.replace(part, () => by) as Xml
}

/** `xml` with `added` before the first place that matches. */
export const insertBefore = (xml: Xml, place: string, added: Xml): Xml =>
  replaceFirst(xml, place, `${added}${place}`)

/** `xml` with every `part` replaced; it may have none. */
export const replaceEach = (xml: Xml, part: string, by: string): Xml => xml.replaceAll(part, () => by) as Xml

/** `xml` with each part that matches edited by what it was drawn from, one for one. `part` is global. */
export function editEach<Plan>(
  xml: Xml,
  part: RegExp,
  plans: readonly Plan[],
  edit: (drawn: Xml, plan: Plan) => Xml,
): Xml {
  let at = 0
  const edited = xml.replace(part, (drawn) => {
    const plan = plans[at++]
    if (plan === undefined) throw new UnexpectedDrawing(part)
    return edit(drawn as Xml, plan)
  })
  if (at !== plans.length) throw new UnexpectedDrawing(part)
  return edited as Xml
}

/** The first part that matches. */
export function partOf(xml: Xml, part: RegExp): Xml {
  const [found] = part.exec(xml) ?? []
  if (found === undefined) throw new UnexpectedDrawing(part)
  return found as Xml
}

/** `xml` without any part that matches. */
export const without = (xml: Xml, part: RegExp): Xml => xml.replace(part, '') as Xml

class UnexpectedDrawing extends Error {
  override readonly name = 'UnexpectedDrawing'

  constructor(part: string | RegExp) {
    super(`pptxgenjs did not draw ${String(part)} as expected`)
  }
}
