import { byWord, type XmlElement } from '../xml/readXml.ts'

/** A plot of a chart, or one of its series, and what it is drawn as. */
export interface Plot {
  readonly element: XmlElement
  readonly kind: 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'
}

/** How plots are drawn here, by what they are called; those of three dimensions lose one. */
const plotKinds = byWord<Plot['kind']>({
  'c:barChart': 'bar',
  'c:bar3DChart': 'bar',
  'c:lineChart': 'line',
  'c:line3DChart': 'line',
  'c:stockChart': 'line',
  'c:radarChart': 'line',
  'c:areaChart': 'area',
  'c:area3DChart': 'area',
  'c:surfaceChart': 'area',
  'c:surface3DChart': 'area',
  'c:pieChart': 'pie',
  'c:pie3DChart': 'pie',
  'c:ofPieChart': 'pie',
  'c:doughnutChart': 'doughnut',
  'c:scatterChart': 'scatter',
  'c:bubbleChart': 'scatter',
})

export const plotsOf = (area: XmlElement | null): readonly Plot[] =>
  (area?.children ?? []).flatMap((element): readonly Plot[] => {
    const kind = plotKinds.get(element.name)
    return kind ? [{ element, kind }] : []
  })
