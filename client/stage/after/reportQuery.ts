import { queryOptions } from '@tanstack/react-query'
import { getStageReport } from '../../api.ts'

/** What happened on a stage; asked again while it goes on. */
export const reportQuery = (stageId: string) =>
  queryOptions({
    queryKey: ['stage-report', stageId],
    queryFn: () => getStageReport(stageId),
    refetchInterval: ({ state }) => (state.data?.stage.endedAt === null ? 5_000 : false),
  })
