import { attribute, child, children, descendants, type XmlElement } from '../xml/readXml.ts'

/**
 * A chart as programs since 2016 write waterfalls, funnels, trees of areas and the like, said as a chart of columns:
 * what has no picture beside it keeps its words and numbers. `null` for any other part.
 */
export function asOlderChart(space: XmlElement | null): XmlElement | null {
  if (space?.name !== 'cx:chartSpace') return null
  const data = new Map(
    children(child(space, 'cx:chartData'), 'cx:data').map((one) => [attribute(one, 'id') ?? '', one]),
  )
  const series = descendants(space, 'cx:series').map((one) => {
    const own = data.get(attribute(child(one, 'cx:dataId'), 'val') ?? '')
    const [names, values] = [child(own, 'cx:strDim'), child(own, 'cx:numDim')]
    return element('c:ser', [
      element('c:tx', [element('c:v', [], child(one, 'cx:tx', 'cx:txData', 'cx:v')?.text ?? '')]),
      element('c:cat', [points('c:strLit', innermost(names))]),
      element('c:val', [points('c:numLit', innermost(values))]),
    ])
  })
  const isFunnel = descendants(space, 'cx:series').some((one) => attribute(one, 'layoutId') === 'funnel')
  const title = child(space, 'cx:chart', 'cx:title')
  const words = descendants(title, 'a:p')
  const plot = element('c:bar3DChart', [said('c:barDir', isFunnel ? 'bar' : 'col'), ...series])
  return element('c:chartSpace', [
    element('c:chart', [
      ...(words.length > 0 ? [element('c:title', [element('c:tx', [element('c:rich', words)])])] : []),
      element('c:plotArea', [plot]),
    ]),
  ])
}

/** Of names on several levels the first, which are those of the leaves. */
const innermost = (dimension: XmlElement | null): XmlElement | null => child(dimension, 'cx:lvl')

const points = (name: string, level: XmlElement | null): XmlElement =>
  element(name, [
    said('c:ptCount', attribute(level, 'ptCount') ?? '0'),
    ...children(level, 'cx:pt').map((one) => ({
      ...element('c:pt', [element('c:v', [], one.text)]),
      attributes: one.attributes,
    })),
  ])

const element = (name: string, inside: readonly XmlElement[], text = ''): XmlElement => ({
  name,
  attributes: new Map(),
  children: inside,
  text,
})

const said = (name: string, val: string): XmlElement => ({
  ...element(name, []),
  attributes: new Map([['val', val]]),
})
