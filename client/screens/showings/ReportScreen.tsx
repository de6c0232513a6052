import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Presentation, Printer } from 'lucide-react'
import { Link, useParams } from 'react-router'
import type { StageReport } from '#shared/protocol/stage.ts'
import { errorText } from '#client/api.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { PhotosOf } from '#client/people/card/PhotosOf.tsx'
import { PicturesOf } from '#client/slide/PicturesOf.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import { Outcome } from './Outcome.tsx'
import { QuestionList } from './QuestionList.tsx'
import { reportQuery } from '#client/queries/stageQueries.ts'
import { ShownStates } from './ShownStates.tsx'
import { SlideTimes } from './SlideTimes.tsx'
import { Timeline } from './Timeline.tsx'
import { Watchers } from './Watchers.tsx'
import { spanText } from '#client/page/when.ts'
import styles from './ReportScreen.module.css'

/** What happened, the same page for both sides: what they made of the plan, who came, what was left open. */
export function ReportScreen() {
  const { stageId = '' } = useParams()
  const { data, error, refetch } = useQuery(reportQuery(stageId))
  if (data)
    return (
      <PicturesOf stage={stageId}>
        <PhotosOf workspaceId={data.workspaceId}>
          <Report report={data} />
        </PhotosOf>
      </PicturesOf>
    )
  if (!error) return <ReportSkeleton />
  return (
    <EmptyState
      title="This report could not be loaded"
      action={
        <>
          <Button onClick={() => void refetch()}>Try again</Button>
          <Button asChild>
            <Link to="/">Go to your decks</Link>
          </Button>
        </>
      }
    >
      {errorText(error)}
    </EmptyState>
  )
}

function Report({ report }: { report: StageReport }) {
  const { stage, deck, until } = report
  const isShow = stage.mode === 'show'
  return (
    <div className={styles.page}>
      <Link to={`/pitches/${stage.pitchId}/stages`} className={styles.back ?? ''}>
        <Icon icon={ArrowLeft} />
        Showings and rehearsals
      </Link>
      <PageHead
        title={deck.client || deck.title}
        lead={`${isShow ? 'Presentation' : 'Rehearsal'}, ${spanText(stage.startedAt ?? stage.setAt, until)}`}
        action={
          <div className={styles.actions}>
            <Button asChild>
              <Link to={`/stages/${stage.id}/deck`}>
                <Icon icon={Presentation} />
                See the deck
              </Link>
            </Button>
            <DownloadMenu stageId={stage.id} state={stage.deck} asked={stage.questions.length > 0} />
            <IconButton
              icon={Printer}
              variant="line"
              label="Print, or save as PDF"
              onClick={() => window.print()}
            />
          </div>
        }
      />
      {report.unreadable !== '' && <p role="status">{report.unreadable}</p>}
      <Outcome report={report} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {isShow ? (
            <>
              <QuestionList report={report} />
              <Watchers report={report} />
            </>
          ) : (
            <Timeline report={report} />
          )}
          <ShownStates report={report} />
        </div>
        <div className={styles.column}>
          <SlideTimes report={report} />
          {isShow && <Timeline report={report} />}
        </div>
      </div>
    </div>
  )
}

const ReportSkeleton = () => (
  <Loading label="Loading the report" className={styles.page}>
    <Skeleton width={260} height={32} />
    <Skeleton height={200} />
    <Skeleton height={420} />
  </Loading>
)
