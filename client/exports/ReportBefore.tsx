import { useQuery } from '@tanstack/react-query'
import { FileSearch, RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { errorText } from '#client/api.ts'
import { reportQuery, type ExportRequest } from '#client/queries/exportQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { remarkedSlides, type FileReport } from '#shared/pptx/fileReport.ts'
import type { FileFormat } from '#shared/protocol/exports.ts'
import { Disclosure } from './Disclosure.tsx'
import { SlideReports } from './SlideReports.tsx'
import styles from './ReportBefore.module.css'

/** What would become of each slide in a file that nobody has made yet. Whoever is in a hurry exports without it. */
export function ReportBefore({ request }: { request: ExportRequest }) {
  const { data, error, isFetching, refetch } = useQuery(reportQuery(request))
  const { format } = request.wanted
  return (
    <section className={styles.report} aria-label="What becomes of each slide">
      <h3 className={styles.title}>
        <Icon icon={FileSearch} size={14} /> What becomes of each slide
      </h3>
      {isFetching ? (
        <Loading label="Looking at each slide" height={20} />
      ) : (
        error && (
          <>
            <FormError text={`The slides could not be looked at. ${errorText(error)}`} />
            <p className={styles.quiet}>You can export all the same: the report comes with the file.</p>
            <Button size="s" icon={RotateCcw} onClick={() => void refetch()}>
              Look again
            </Button>
          </>
        )
      )}
      {data && !isFetching && <Looked report={data} format={format} />}
    </section>
  )
}

/** What there is to know is said at once; the rest is there for whoever wants to know. */
function Looked({ report, format }: { report: FileReport; format: FileFormat }) {
  const remarked = remarkedSlides(report)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { slides } = report
  return (
    <>
      <p role="status">{summaryText(report, format)}</p>
      {remarked < slides.length && (
        <Disclosure
          label={remarked > 0 ? `All ${slides.length} slides` : 'Slide by slide'}
          open={isOpen}
          controls={id}
          onChange={setOpen}
        />
      )}
      {(isOpen || remarked > 0) && (
        <SlideReports
          id={id}
          report={isOpen ? report : { slides: slides.filter(({ remarks }) => remarks.length > 0) }}
          format={format}
        />
      )}
    </>
  )
}

function summaryText(report: FileReport, format: FileFormat): string {
  const [remarked, of] = [remarkedSlides(report), report.slides.length]
  if (of === 0) return 'No slide is shown, so the file has none.'
  if (remarked > 0)
    return of === 1
      ? 'It has something to know before it goes out.'
      : `${remarked} of ${of} slides have something to know before they go out.`
  if (format !== 'pptx') return 'It looks as it does here, with its fonts.'
  const pictures = report.slides.reduce((sum, slide) => sum + slide.pictures.length, 0)
  return pictures === 0
    ? 'All native: everything can be worked on in PowerPoint, and its fonts are there.'
    : 'Pictures stay pictures; everything else can be worked on in PowerPoint, and its fonts are there.'
}
