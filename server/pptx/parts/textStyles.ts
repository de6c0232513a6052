import type { PlanTheme } from '#shared/pptx/plan.ts'
import { usualListLevel } from '#shared/model/listMarker.ts'
import { emu } from '#shared/pptx/units.ts'
import { levelMarker, levels, marker, paragraphProperties, runProperties } from '../drawingMl/text.ts'
import { el, type Xml } from '../xml/xml.ts'

/** What text in the master's places looks like: titles plain, bodies as a list. */
export function masterTextStyles({ title, body: bodyStyle }: PlanTheme): Xml {
  const look = (style: PlanTheme['body']) => runProperties('a:defRPr', style.look, null)
  const bodyLevels = levels.map((level) =>
    paragraphProperties(
      `a:lvl${level + 1}pPr`,
      { ...bodyStyle, marker: levelMarker(level) },
      ...marker(levelMarker(level), bodyStyle.look.typeface),
      look(bodyStyle),
    ),
  )
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, paragraphProperties('a:lvl1pPr', title, el('a:buNone'), look(title))),
    el('p:bodyStyle', {}, ...bodyLevels),
    el('p:otherStyle', {}, ...plainLevels(1800)),
  )
}

/** Text outside any place: plain, in the theme's body font. `size` in hundredths of a point. */
export const plainLevels = (size: number): readonly Xml[] =>
  levels.map((level) =>
    el(
      `a:lvl${level + 1}pPr`,
      { marL: emu(usualListLevel(level).before), algn: 'l' },
      el(
        'a:defRPr',
        { sz: size },
        el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
        el('a:latin', { typeface: '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
      ),
    ),
  )
