import { useEffect } from 'react'
import { useParams } from 'react-router'
import { PicturesOf } from '../slide/PicturesOf.tsx'
import { useOnShow } from '../session/onShow.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { useMe } from '../session/useSession.ts'
import { useAwake } from '#client/browser/useAwake.ts'
import { useStay } from '#client/browser/useStay.ts'
import { ComesBack } from '../ui/ComesBack.tsx'
import { classNames } from '../ui/classNames.ts'
import { showToast } from '../ui/toast.ts'
import { BatonCard } from './BatonCard.tsx'
import { BeforeStart } from './BeforeStart.tsx'
import { ClosedStage } from './ClosedStage.tsx'
import { EndedStage } from './EndedStage.tsx'
import { LiveSlide } from './LiveSlide.tsx'
import { NextUp } from './NextUp.tsx'
import { Notes } from './Notes.tsx'
import { OpeningStage } from './OpeningStage.tsx'
import { Panels } from './Panels.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { PresenterHeader } from './PresenterHeader.tsx'
import { Questions } from './Questions.tsx'
import { QuietLine } from './QuietLine.tsx'
import { isWhole } from './stageFeed.ts'
import { StagePeople } from './StagePeople.tsx'
import { Strip } from './Strip.tsx'
import { TypedNumber } from './TypedNumber.tsx'
import { useBeginning } from './useBeginning.ts'
import { useControls } from './useControls.ts'
import { useKeptShow } from './useKeptShow.ts'
import { usePicturesAtHand } from './usePicturesAtHand.ts'
import { useProjectorWindow } from './useProjectorWindow.ts'
import { useStage } from './useStage.ts'
import { useStageKeys } from './keys/useStageKeys.ts'
import { gaveWayText, offlineText, refusalText } from './words.ts'
import notice from './notice.module.css'
import styles from './PresenterScreen.module.css'

/** A presenter's own screen: what is on show, what to say, what comes next, and the partner. */
export function PresenterScreen() {
  const { stageId = '' } = useParams()
  const me = useMe().user.id
  const { link, feed, connected, alone, unheard, closed, refusal, gaveWay } = useStage(stageId, me)
  const whole = isWhole(feed) ? feed : null
  const live = whole?.stage.endedAt === null ? whole.stage : null
  const waiting = whole && live?.startedAt === null ? whole : null
  const beginning = useBeginning(waiting, live?.driver === me ? link.take : null)
  const screen = useControls(link, live, me, beginning.start)
  const { typed, tool } = screen
  const press = useStageKeys(live && { stage: live, me, typed, tool, controls: screen })
  useProjectorWindow(live && whole, alone !== null, press)
  useAwake(live !== null)
  const isKept = useKeptShow(stageId, me, link, { feed, connected, closed })
  // Where the deck is in this page alone, a page loaded anew without a network would have none.
  useStay(live !== null && !connected && !isKept)
  useOnShow()
  usePicturesAtHand(stageId, feed.deck ?? null)

  useEffect(() => {
    const text = refusal && refusalText[refusal]
    if (text) showToast(text)
  }, [refusal])
  useEffect(() => {
    if (gaveWay) showToast(gaveWayText(gaveWay, me))
  }, [gaveWay, me])

  if (closed !== null && !(live && closed === closeCodes.signIn)) return <ClosedStage code={closed} />
  if (!whole) return <OpeningStage unheard={unheard} />
  if (!live) return <EndedStage stage={whole.stage} />
  const part = { feed: whole, link, screen, me }
  return (
    <PicturesOf stage={stageId}>
      <StagePeople pitchId={live.pitchId}>
        <ComesBack>
          <div className={styles.screen}>
            <PresenterHeader {...part} />
            <main className={styles.main}>
              <LiveSlide {...part} />
              {waiting ? <BeforeStart {...part} beginning={beginning} /> : <PhoneBar {...part} />}
              <Notes {...part} />
            </main>
            <aside className={styles.aside} aria-label="Partner, questions and what is next">
              <BatonCard {...part} />
              <NextUp {...part} />
              <QuietLine {...part} />
              <Questions {...part} />
            </aside>
            <Strip {...part} />
            <TypedNumber {...part} />
            <Panels {...part} />
            {closed !== null && (
              <p className={classNames(notice.notice, styles.offline)} role="status">
                You were signed out; your screen keeps its slide.{' '}
                <a href="/sign-in" target="_blank" rel="noreferrer">
                  Sign in
                </a>
                , then come back to this tab.
              </p>
            )}
            {!connected && closed === null && (
              <p className={classNames(notice.notice, styles.offline)} role="status">
                {offlineText(whole.stage, alone, isKept)}
              </p>
            )}
          </div>
        </ComesBack>
      </StagePeople>
    </PicturesOf>
  )
}
