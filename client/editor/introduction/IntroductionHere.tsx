import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { introductionQuery } from '#client/queries/introductionQueries.ts'
import { leadsQuery } from '#client/queries/leadQueries.ts'
import { firstWords } from '#client/session/firstWords.ts'
import { useIsShown } from '#client/session/onShow.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import type { Introduction } from '#shared/protocol/people.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { meetingOn, type Meeting } from './meetingOn.ts'
import { useAnswer } from './useAnswer.ts'

const cards = laterPart(() => import('./IntroductionCard.tsx'))

/** Milliseconds between looks at who leads the pitch. */
const askedEvery = 15_000

/** Shows whoever leads the open pitch with me for the first time; never while a client may be looking. */
export function IntroductionHere() {
  const { pitchId } = useDeckSession()
  return pitchId === null ? null : <Here key={pitchId} pitchId={pitchId} />
}

function Here({ pitchId }: { pitchId: PitchId }) {
  const isCovered = useIsCovered()
  const meeting = useMeeting(pitchId, isCovered)
  const answer = useAnswer(pitchId, meeting)
  const isDue = answer !== null && meeting !== null && !isCovered
  const arrived = useLaterPart(cards)
  useEffect(() => {
    if (isDue) void cards.bring()
  }, [isDue])
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {isDue &&
            `${meeting.introduction.card.name} and you lead a pitch together for the first time. F6 leads to their card.`}
        </span>
      </VisuallyHidden>
      {isDue && arrived && (
        <arrived.IntroductionCard
          key={meeting.introduction.card.userId}
          {...{ pitchId, answer }}
          {...meeting}
        />
      )}
    </>
  )
}

function useMeeting(pitchId: PitchId, isCovered: boolean): Meeting | null {
  const { me } = useDeckSession()
  const written = useStore(firstWords, ({ all }) => all)
  const mine = written.filter(({ from }) => from === me.id)
  return meetingOn(pitchId, useIntroduction(pitchId, isCovered), mine)
}

function useIntroduction(pitchId: PitchId, isCovered: boolean): Introduction | null {
  const { me } = useDeckSession()
  const leads = useQuery({ ...leadsQuery(pitchId), refetchInterval: askedEvery }).data
  const two = [leads?.marketing?.userId, leads?.sales?.userId]
  const isPair = two.includes(me.id) && two.some((id) => id !== undefined && id !== me.id)
  // What nobody sees is not asked for; once it is seen again, at once.
  return useQuery({ ...introductionQuery(pitchId, two), enabled: isPair && !isCovered }).data ?? null
}

/** A client may be looking; or something else has the place. */
function useIsCovered(): boolean {
  const isShown = useIsShown()
  const small = useSmallScreen()
  const isFinding = useEditor(({ finding }) => finding !== null)
  const isBusy = useEditor(({ editing, panel }) => editing !== null || panel !== null)
  return isShown || isFinding || (small && isBusy)
}
