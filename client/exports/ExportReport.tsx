import { useQuery } from '@tanstack/react-query'
import { errorText } from '#client/api.ts'
import { exportQuery } from '#client/queries/exportQueries.ts'
import { LoadError } from '#client/ui/LoadError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { FileFormat } from '#shared/protocol/exports.ts'
import { SlideReports } from './SlideReports.tsx'

/** What becomes of each slide in a file that was made. */
export function ExportReport({ id, of, format }: { id: string; of: string; format: FileFormat }) {
  const { data, error, refetch } = useQuery(exportQuery(of))
  const failed = error && (
    <LoadError text={`The report did not come. ${errorText(error)}`} onRetry={() => void refetch()} />
  )
  if (!data?.report) return failed ?? <Loading height={40} />
  return <SlideReports id={id} report={data.report} format={format} />
}
