import { drawnXml, type Xml } from '../xml/xml.ts'

/** What pptxgenjs drew of a series: its name, and its categories and numbers, or its two sides of numbers. */
export interface SeriesData {
  readonly name: Xml
  readonly values: readonly Xml[]
}

/**
 * The data in a drawn chart, series by series. Text in it is escaped and the elements looked for do not nest, so
 * patterns cannot go astray. What is not found is an error: the library then draws otherwise than 4.0.1 does.
 */
export const seriesData = (drawn: string): readonly SeriesData[] =>
  [...drawn.replace(/>\s+</g, '><').matchAll(/<c:ser>.*?<\/c:ser>/gs)]
    .map(([series]) => series)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((series) => ({ name: partOf(series, 'tx'), values: valuesIn(series) }))

const orderOf = (series: string): number => Number(/<c:order val="(\d+)"/.exec(series)?.[1])

/** Names of categories come as if they had several levels; a point without a number is a gap, not an empty one. */
function valuesIn(series: string): readonly Xml[] {
  const sides = series.includes('<c:xVal>') ? ['xVal', 'yVal'] : ['cat', 'val']
  return sides.map((side) =>
    drawnXml(
      partOf(series, side)
        .replaceAll('multiLvlStr', 'str')
        .replace(/<\/?c:lvl>/g, '')
        .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ''),
    ),
  )
}

/** The first element of that name. */
function partOf(series: string, name: string): Xml {
  const [found] = new RegExp(`<c:${name}>.*?</c:${name}>`, 's').exec(series) ?? []
  if (found === undefined) throw new Error(`pptxgenjs did not draw c:${name} as expected`)
  return drawnXml(found)
}
