import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { introductionQuery } from '#client/queries/introductionQueries.ts'
import { leadsQuery } from '#client/queries/leadQueries.ts'
import { useIsShown } from '#client/session/onShow.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import type { Introduction } from '#shared/protocol/people.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { useAnswer } from './useAnswer.ts'

const cards = laterPart(() => import('./IntroductionCard.tsx'))

/** Milliseconds between looks at who leads the pitch. */
const askedEvery = 15_000

/** Shows whoever leads the open pitch with me for the first time; never while a client may be looking. */
export function IntroductionHere() {
  const { pitchId } = useDeckSession()
  return pitchId === null ? null : <Here key={pitchId} pitchId={pitchId} />
}

/** Words of one's own, and to whom: they stay, also when another device has answered meanwhile. */
interface Draft {
  readonly to: Introduction
  readonly text: string
}

function Here({ pitchId }: { pitchId: PitchId }) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const introduction = useIntroduction(pitchId) ?? (draft && nothingOf(draft.to))
  const text = draft?.text ?? null
  const onText = (written: string | null, to: Introduction) =>
    setDraft(written === null ? null : { to, text: written })
  const answer = useAnswer(pitchId, introduction, { text, onText })
  const isCovered = useIsCovered()
  const isDue = answer !== null && introduction !== null && !isCovered
  const arrived = useLaterPart(cards)
  useEffect(() => {
    if (isDue) void cards.bring()
  }, [isDue])
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {isDue &&
            `${introduction.card.name} and you lead a pitch together for the first time. F6 leads to their card.`}
        </span>
      </VisuallyHidden>
      {isDue && arrived && (
        <arrived.IntroductionCard
          {...{ pitchId, introduction, answer, text }}
          onText={(written) => onText(written, introduction)}
        />
      )}
    </>
  )
}

/** Words wait for somebody of whom the server shows nothing any more: what was seen before may be hidden by now. */
const nothingOf = ({ card }: Introduction): Introduction => ({
  card: { ...card, photo: null, lines: [], leads: [] },
  common: { interests: [], city: '', pitches: [] },
  said: '',
})

function useIntroduction(pitchId: PitchId): Introduction | null {
  const { me } = useDeckSession()
  const leads = useQuery({ ...leadsQuery(pitchId), refetchInterval: askedEvery }).data
  const two = [leads?.marketing?.userId, leads?.sales?.userId]
  const enabled = two.includes(me.id) && two.some((id) => id !== undefined && id !== me.id)
  return useQuery({ ...introductionQuery(pitchId, two), enabled }).data ?? null
}

/** A client may be looking; or on a phone something else has the place. */
function useIsCovered(): boolean {
  const isShown = useIsShown()
  const small = useSmallScreen()
  const isBusy = useEditor(
    ({ editing, panel, finding }) => editing !== null || panel !== null || finding !== null,
  )
  return isShown || (small && isBusy)
}
