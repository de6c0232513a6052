import type { PitchId } from '#shared/model/ids.ts'
import type { NewStage } from '#shared/protocol/stage.ts'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText, startStage } from '#client/api.ts'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { linkOf, linkProblems, usualLink, type LinkProblems } from '#client/stage/linkChoices.ts'
import { LinkSettings } from '#client/stage/LinkSettings.tsx'
import { ReasonField, reasonProblem } from '#client/page/ReasonField.tsx'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { unplanned } from '#shared/model/plan.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { ConcernList } from '../concerns/ConcernList.tsx'
import { useConcernsOf } from '../concerns/ConcernsWatch.tsx'
import { RehearsalNote } from './RehearsalNote.tsx'
import { usePlan } from './usePlan.ts'
import styles from './StartDialog.module.css'

/** Before the lights go up: what to put right, how to show it, and the start. */
export function StartDialog({ pitchId, onClose }: { pitchId: PitchId; onClose: () => void }) {
  const client = useClient()
  const deck = useDeck()
  const plan = usePlan(pitchId)?.plan ?? null
  const planRoom = roomName('plan', pitchId)
  const planEnded = useRoomEnd(planRoom) !== null && !plan
  const navigate = useNavigate()
  const overlay = useOverlay()
  const [mode, setMode] = useState<'show' | 'rehearsal'>('show')
  const [short, setShort] = useState(false)
  const [link, setLink] = useState(usualLink)
  const [given, setReason] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [opening, setOpening] = useState<NewStage['start'] | null>(null)
  const slides = useMemo(() => shownSlides(deck, plan ?? unplanned, short), [deck, plan, short])
  const { concerns, checked, error } = useConcernsOf(slides, short)
  const hasShortPath = plan ? [...plan.slides.values()].some((slide) => slide.short) : false
  const explain = mode === 'show' && (checked || error !== undefined) && concerns.length > 0

  /** What starts later is checked when it starts. */
  async function openStage(start: NewStage['start']) {
    const now = new Date()
    const reason = explain && start === 'now' ? reasonProblem(given, 'start') : undefined
    const found: Problems = mode === 'rehearsal' ? {} : { ...linkProblems(link, now), reason }
    setProblems(found)
    if (Object.values(found).some(Boolean)) return
    setOpening(start)
    try {
      const stage = await startStage(pitchId, {
        start,
        mode,
        short,
        reason: explain && start === 'now' ? given : '',
        ...linkOf(mode === 'show' ? link : usualLink, now),
      })
      void navigate(`/present/${stage.stageId}`)
    } catch (refusal) {
      setProblems({ form: errorText(refusal) })
      setOpening(null)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Present to ${client || 'the client'}`}
      description="What you show is frozen as it is now. Later edits reach nobody until the driver takes them."
      onSubmit={() => void openStage('now')}
      footer={
        <>
          <Button onClick={() => overlay.show('plan')}>Open the plan</Button>
          <Button disabled={planEnded} loading={opening === 'later'} onClick={() => void openStage('later')}>
            {mode === 'show' ? 'Invite, start later' : 'Go in, start later'}
          </Button>
          <Button
            type="submit"
            variant="primary"
            disabled={planEnded}
            loading={opening === 'now' || (!checked && !error && !planEnded)}
          >
            {mode === 'show' ? 'Start presenting' : 'Start rehearsing'}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label="What to start"
        wide
        value={mode}
        segments={[
          { value: 'show', label: 'Presentation' },
          { value: 'rehearsal', label: 'Rehearsal' },
        ]}
        onChange={setMode}
      />
      <p className={styles.lead}>
        {mode === 'show'
          ? 'The audience watches by a link. Your partner opens the same pitch and joins you. Started later, whoever opens the link waits until your first press.'
          : 'The same screens without an audience. It records the time of every slide for the two of you.'}
      </p>
      <EndedRoomNote name={planRoom} />
      <RehearsalNote pitchId={pitchId} />
      {error ? (
        <FormError text={`The slides could not be checked. ${error}`} />
      ) : (
        !planEnded && (
          <ConcernList
            concerns={concerns}
            checked={checked}
            title="Before you start"
            clear="Checked: every slide is ready to be shown."
          />
        )
      )}
      {explain && <ReasonField doing="start" value={given} error={problems.reason} onChange={setReason} />}
      {hasShortPath && (
        <Switch
          label="Short path"
          description="Only the slides the plan keeps when there is little time."
          checked={short}
          onChange={setShort}
        />
      )}
      {mode === 'show' && <LinkSettings choices={link} problems={problems} onChange={setLink} />}
      <FormError text={problems.form} />
    </Dialog>
  )
}

/** What is wrong, by field; `form`: with the start as a whole. */
type Problems = LinkProblems & { readonly reason?: string | undefined; readonly form?: string | undefined }
