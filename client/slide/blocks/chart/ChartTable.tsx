import { figureOf } from '#shared/blocks/chart/figure.ts'
import { formatNumber } from '#shared/blocks/chart/format.ts'
import { chartParts, type Chart, type ChartText } from '#shared/blocks/chart/model.ts'
import { plainText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import styles from '../../slide.module.css'

interface ChartTableProps {
  id: string
  chart: Chart
  /** Read out, and not seen. */
  hidden?: boolean
}

/** The numbers of a chart. Whatever points at one of its words finds it here. */
export function ChartTable({ id, chart, hidden = false }: ChartTableProps) {
  const { numbers } = figureOf(chart)
  const text = (part: string, { text }: ChartText) => (
    <span data-words={addressKey({ block: id, part })}>{plainText(text)}</span>
  )
  return (
    <div className={hidden ? styles.unseen : styles.plainTable}>
      <table>
        <caption>
          {text(chartParts.title, chart.title)} {text(chartParts.y, chart.y)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text(chartParts.x, chart.x)}</th>
            {chart.series.map((series) => (
              <th key={series.id} scope="col">
                {text(chartParts.series(series.id), series)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, at) => (
            <tr key={category.id}>
              <th scope="row">{text(chartParts.category(category.id), category)}</th>
              {chart.series.map(({ id: key, values }) => {
                const value = values[at] ?? null
                return <td key={key}>{value === null ? 'no value' : formatNumber(value, numbers)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
