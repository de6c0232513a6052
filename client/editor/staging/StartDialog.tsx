import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText, startStage } from '#client/api.ts'
import { useDeck, useDeckSession } from '#client/sync/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { useDeckRecord } from '../deckRecord.ts'
import { useOverlay } from '../overlay.tsx'
import { ConcernList } from './ConcernList.tsx'
import { concerns } from './readiness.ts'
import { usePlan } from './usePlan.ts'
import styles from './staging.module.css'

/** Before the lights go up: what to put right, how to show it, and the start. */
export function StartDialog({ pitchId, onClose }: { pitchId: string; onClose: () => void }) {
  const deck = useDeck()
  const { me } = useDeckSession()
  const others = useDeckRecord()?.pitches.map(({ client }) => client) ?? []
  const plan = usePlan(pitchId)
  const navigate = useNavigate()
  const overlay = useOverlay()
  const [mode, setMode] = useState<'show' | 'rehearsal'>('show')
  const [short, setShort] = useState(false)
  const [passcode, setPasscode] = useState('')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)
  const open = plan ? concerns(deck, plan.plan, others) : []
  const hasShortPath = plan ? [...plan.plan.slides.values()].some((slide) => slide.short) : false
  const unexplained = mode === 'show' && open.length > 0 && reason.trim() === ''

  async function start() {
    if (unexplained) return setError('Say in a few words why it starts all the same.')
    setStarting(true)
    try {
      const stage = await startStage(pitchId, { mode, short, reason, passcode: passcode.trim() || null })
      void navigate(`/present/${stage.stageId}`)
    } catch (refusal) {
      setError(errorText(refusal))
      setStarting(false)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Present to ${deck.client || 'the client'}`}
      description="What you show is frozen as it is now. Later edits reach nobody until the driver takes them."
      onSubmit={() => void start()}
      footer={
        <>
          <Button onClick={() => overlay.show('plan')}>Open the plan</Button>
          <Button type="submit" variant="primary" loading={starting} disabled={!plan}>
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
      <p className={styles.quiet}>
        {mode === 'show'
          ? 'The audience watches by a link. Your partner opens the same pitch and joins you.'
          : 'The same screens without an audience. It records the time of every slide for the two of you.'}
      </p>
      {open.length > 0 && <ConcernList concerns={open} onLeave={onClose} />}
      {mode === 'show' && open.length > 0 && (
        <TextField
          label="Why start all the same?"
          hint={`Kept in the log with your name, ${me.name}.`}
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
      )}
      {hasShortPath && (
        <Switch
          label="Short path"
          description="Only the slides the plan keeps when there is little time."
          checked={short}
          onChange={setShort}
        />
      )}
      {mode === 'show' && (
        <TextField
          label="Passcode for the audience"
          hint="Optional, at least four characters."
          value={passcode}
          maxLength={100}
          autoComplete="off"
          onChange={setPasscode}
        />
      )}
      {error && <p role="alert">{error}</p>}
    </Dialog>
  )
}
