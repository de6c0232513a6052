import { strFromU8, unzipSync } from 'fflate'
import imported from 'pptxgenjs'
import type { PlanChart, PlanChartData } from '#shared/pptx/plan.ts'
import type { Deflated } from '../zip.ts'
import { carried, unpacked } from './carried.ts'
import { cleanWorkbook } from './cleanWorkbook.ts'
import { seriesData, type SeriesData } from './seriesData.ts'

/** A chart's numbers and their names, and the workbook that both are in. */
export interface DrawnChart {
  readonly series: readonly SeriesData[]
  readonly workbook: Uint8Array
}

/** Node gives the class; loaders that make CommonJS of it give the module around it. */
const PptxGenJS = 'default' in imported ? (imported.default as typeof imported) : imported

/**
 * Draws charts with pptxgenjs, which no other file knows: the data of each, and a workbook that agrees with it. How
 * they look and where they stand is ours (`drawingMl/chart.ts`). One instance a call, because writing spoils it.
 */
export async function drawCharts(plans: readonly PlanChart[]): Promise<ReadonlyMap<PlanChart, DrawnChart>> {
  if (plans.length === 0) return new Map()
  const presentation = new PptxGenJS()
  const slide = presentation.addSlide()
  for (const plan of plans) slide.addChart(...chartArguments(plan))
  const files = unzipped(await presentation.write({ outputType: 'uint8array' }))
  const paths = relatedBy(files, slidePath, 'chart')
  if (paths.length !== plans.length)
    throw new Error('pptxgenjs did not draw the charts that it was asked for')
  // Most of a workbook is the same in all of them.
  const known = new Map<string, Deflated>()
  return new Map(plans.map((plan, at) => [plan, drawnChart(files, paths[at]!, known)]))
}

interface Data {
  readonly name: string
  readonly labels: string[]
  readonly values: number[]
}

/** For `addChart`, which is typed for one kind alone: several kinds over each other come with data of their own. */
function chartArguments(plan: PlanChart): [type: never, data: Data[], options: object] {
  const [first, ...others] = plan.groups
  if (others.length > 0) {
    const groups = plan.groups.map(({ draw, series }) => ({
      type: draw,
      data: dataOf(plan, series),
      options: {},
    }))
    return [groups as never, {} as never, {}]
  }
  const series = [...(plan.across ? [plan.across] : []), ...(first?.series ?? [])]
  return [typeFor(first?.draw) as never, dataOf(plan, series), {}]
}

/** The data of bars are those of a pie, of which it would draw one series and no more. */
const typeFor = (draw: PlanChart['groups'][number]['draw'] | undefined) =>
  draw === 'pie' || draw === 'doughnut' ? 'bar' : draw

const dataOf = (plan: PlanChart, series: readonly PlanChartData[]): Data[] =>
  series.map(({ name, values }) => ({
    name: carried(name),
    labels: plan.categories.map(carried),
    values: numbers(values),
  }))

/** As text, because it takes the number 0 for "not said"; a gap is empty. */
const numbers = (values: readonly (number | null)[]): number[] =>
  values.map((value) => (value === null ? '' : String(value))) as unknown as number[]

type Files = Readonly<Record<string, Uint8Array>>

const slidePath = 'ppt/slides/slide1.xml'

function unzipped(written: unknown): Files {
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs wrote no bytes')
  return unzipSync(written, {
    filter: ({ name }) => /^ppt\/(slides\/_rels|charts|embeddings)\/.*[^/]$/.test(name),
  })
}

function drawnChart(files: Files, path: string, known: Map<string, Deflated>): DrawnChart {
  const [workbook = ''] = relatedBy(files, path, 'package')
  return {
    series: seriesData(unpacked(textOf(files, path))),
    workbook: cleanWorkbook(file(files, workbook), known),
  }
}

/** The paths of what a part leads to, in its order; it names some from the root and some from its folder. */
function relatedBy(files: Files, part: string, type: 'chart' | 'package'): readonly string[] {
  const at = part.lastIndexOf('/') + 1
  const relationships = textOf(files, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
  return [...relationships.matchAll(new RegExp(` Type="[^"]*/${type}" Target="([^"]*)"`, 'g'))].map(
    ([, target = '']) => target.replace(/^(\.\.|\/ppt)/, 'ppt'),
  )
}

const textOf = (files: Files, path: string): string => strFromU8(file(files, path))

function file(files: Files, path: string): Uint8Array {
  const found = files[path]
  if (!found) throw new Error(`pptxgenjs wrote no ${path}`)
  return found
}
