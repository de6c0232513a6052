import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { Button } from '#client/ui/Button.tsx'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { TextField } from '#client/ui/TextField.tsx'
import { suggestionLimits, type Decision, type Suggestion } from '#shared/model/review.ts'
import { otherSide } from '#shared/model/roleCard.ts'
import { may } from '#shared/policy.ts'
import { ownerOfSuggestion } from './openSuggestions.ts'
import { useAnswer, type Answered as Outcome } from './useAnswer.ts'
import styles from './SuggestionCard.module.css'

export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { me } = useDeckSession()
  const { by, note, text, decision, pitchId, from } = suggestion
  const record = useDeckRecord()
  const workspaceId = record?.workspaceId
  const client = record?.pitches.find(({ id }) => id === from)?.client
  const decides = may(me.roles, pitchId === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch')
  return (
    <article className={styles.card} data-owner={ownerOfSuggestion(suggestion)}>
      <p className={styles.by}>
        {workspaceId !== undefined && (
          <AboutPerson {...{ workspaceId, person: { userId: by.id, name: by.name }, onPitch: pitchId }}>
            <Face
              person={{ name: by.name, roles: [otherSide(ownerOfSuggestion(suggestion))] }}
              photoOf={by.id}
              size={22}
              decorative
            />
          </AboutPerson>
        )}
        <b>{by.id === me.id ? 'You' : by.name}</b>{' '}
        {text === null ? 'asked for a change' : 'suggested these words'}
      </p>
      {text !== null && <p className={styles.words}>{text}</p>}
      {note && <p className={styles.note}>{note}</p>}
      {client && <p className={styles.note}>From a PowerPoint file for {client}.</p>}
      {decision ? (
        <>
          <Answered decision={decision} />
          {decision.outcome === 'accepted' && <Thanking suggestion={suggestion} decision={decision} />}
        </>
      ) : decides ? (
        <Answer suggestion={suggestion} />
      ) : (
        <p className={styles.note}>Waiting for {ownerOfSuggestion(suggestion)}.</p>
      )}
    </article>
  )
}

function Answered({ decision: { outcome, by, answer } }: { decision: Decision }) {
  return (
    <p className={styles.note}>
      <b>
        {outcome === 'accepted' ? 'Accepted' : 'Declined'} by {by.name}
      </b>
      {answer && `: ${answer}`}
    </p>
  )
}

const thanking = laterPart(() => import('#client/people/card/GiveThanks.tsx'))

/** Whoever made it and whoever took it may thank each other. */
function Thanking({ suggestion: { id, by }, decision }: { suggestion: Suggestion; decision: Decision }) {
  const { me, deckId } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId
  const arrived = useLaterPart(thanking)
  const two = [by, decision.by]
  const other = two.find((one) => one.id !== me.id)
  const isBetween = two.some((one) => one.id === me.id)
  useEffect(() => void (isBetween && thanking.bring()), [isBetween])
  if (!arrived || !isBetween || !other || workspaceId === undefined) return null
  const about = { kind: 'suggestion', deckId, suggestionId: id } as const
  return (
    <arrived.GiveThanks
      workspaceId={workspaceId}
      to={{ userId: other.id, name: other.name }}
      choices={[{ label: 'This suggestion', about }]}
    />
  )
}

function Answer({ suggestion }: { suggestion: Suggestion }) {
  const { now, accept, decline } = useAnswer(suggestion)
  /** Both sides changed the same words. */
  const [changed, setChanged] = useState(false)
  const [declining, setDeclining] = useState(false)
  const [busy, setBusy] = useState(false)
  const [word, setWord] = useState('')

  async function work(act: () => Promise<Outcome>) {
    setBusy(true)
    setChanged((await act()) === 'changed')
    setBusy(false)
  }

  if (declining) {
    return (
      <form
        className={styles.decline}
        onSubmit={(event) => {
          event.preventDefault()
          void work(() => decline(word))
        }}
      >
        <TextField
          label="A word to them"
          size="s"
          autoFocus
          maxLength={suggestionLimits.answer}
          placeholder="Legal checked this wording"
          value={word}
          onChange={setWord}
          data-unsent={word.trim() === '' ? undefined : ''}
        />
        <div className={styles.buttons}>
          <Button size="s" onClick={() => setDeclining(false)}>
            Back
          </Button>
          <Button size="s" type="submit" loading={busy}>
            Decline
          </Button>
        </div>
      </form>
    )
  }
  if (changed) {
    return (
      <div role="group" aria-label="Which words stay">
        <p className={styles.note} role="alert">
          The words there were changed since. Now they say:
        </p>
        <p className={styles.words}>{now}</p>
        <div className={styles.buttons}>
          <Button size="s" onClick={() => setDeclining(true)}>
            Keep these…
          </Button>
          <Button size="s" variant="primary" loading={busy} onClick={() => void work(() => accept(now))}>
            Take the suggested ones
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.buttons}>
      <Button size="s" onClick={() => setDeclining(true)}>
        Decline…
      </Button>
      <Button
        size="s"
        variant="primary"
        icon={Check}
        loading={busy}
        onClick={() => void work(() => accept())}
      >
        {suggestion.text === null ? 'Accept' : 'Take the words'}
      </Button>
    </div>
  )
}
