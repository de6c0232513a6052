import type { FileReport, NativeKind, SlideReport } from '#shared/pptx/fileReport.ts'
import type { FileFormat } from '#shared/protocol/exports.ts'
import styles from './SlideReports.module.css'

interface SlideReportsProps {
  id?: string
  report: FileReport
  format: FileFormat
}

const inGeneral: Record<FileFormat, string> = {
  pptx: 'Words, shapes, tables and charts stay PowerPoint’s own and can be worked on.',
  pdf: 'Pages look as they do here, with their fonts; words can be selected, links lead on.',
  png: 'Each slide is a picture: nothing in it can be worked on.',
}

/** Slide by slide: what stays native, what is a picture, and what to know before it goes out. */
export function SlideReports({ id, report: { slides }, format }: SlideReportsProps) {
  return (
    <div id={id} className={styles.report}>
      <p className={styles.quiet}>{inGeneral[format]}</p>
      <ol className={styles.slides}>
        {slides.map((slide) => (
          <li key={slide.number}>
            <p className={styles.title} dir="auto">
              {slide.number} {slide.title}
            </p>
            {format === 'pptx' && <p className={styles.quiet}>{contentsText(slide)}</p>}
            {slide.remarks.map((remark) => (
              <p key={remark} className={styles.remark}>
                {remark}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </div>
  )
}

const names: Record<NativeKind | 'picture', readonly [one: string, several: string]> = {
  text: ['text', 'texts'],
  shape: ['shape', 'shapes'],
  line: ['line', 'lines'],
  table: ['table', 'tables'],
  chart: ['chart', 'charts'],
  picture: ['picture', 'pictures'],
}

/** `2 texts and 1 chart to work on; 3 pictures: Our office, 2 without a description` */
function contentsText({ native, pictures }: SlideReport): string {
  const parts = Object.entries(native).map(([kind, count]) => counted(kind as NativeKind, count))
  const toWorkOn = parts.length > 0 ? `${list.format(parts)} to work on` : ''
  return [toWorkOn, picturesText(pictures)].filter(Boolean).join('; ') || 'Empty'
}

/** Pictures that are named of all that there are. */
const mostNamed = 3

function picturesText(pictures: readonly string[]): string {
  if (pictures.length === 0) return ''
  const described = pictures.filter((name) => name !== '')
  const [named, others] = [described.slice(0, mostNamed), described.slice(mostNamed)]
  const bare = pictures.length - described.length
  const more = [
    ...named.map((name) => `“${name}”`),
    ...(others.length > 0 ? [`${others.length} more`] : []),
    ...(bare > 0 && described.length > 0 ? [`${bare} without a description`] : []),
  ]
  const count = counted('picture', pictures.length)
  return described.length > 0 ? `${count}: ${list.format(more)}` : `${count} without a description`
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

const counted = (kind: NativeKind | 'picture', count: number): string =>
  `${count} ${names[kind][count === 1 ? 0 : 1]}`
