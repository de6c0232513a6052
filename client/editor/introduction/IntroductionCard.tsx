import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { useClient } from '#client/deck/deckParts.ts'
import { CardFace } from '#client/people/card/CardFace.tsx'
import { Face } from '#client/people/Face.tsx'
import { useRemembered } from '#client/remembered.ts'
import { Button } from '#client/ui/Button.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import { listed } from '#shared/model/listed.ts'
import { longestOpener } from '#shared/model/notification.ts'
import type { InCommon } from '#shared/protocol/people.ts'
import { folds } from '../layout/folds.ts'
import { paneMark, paneStart } from '../layout/panes.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import type { Meeting } from './meetingOn.ts'
import { openerFor } from './openerFor.ts'
import type { Answer } from './useAnswer.ts'
import styles from './IntroductionCard.module.css'

interface IntroductionCardProps extends Meeting {
  pitchId: PitchId
  answer: Answer
}

/** A colleague whom I lead a pitch with for the first time, beside the work and never in its way: it takes no focus. */
export function IntroductionCard({ pitchId, introduction, answer, text }: IntroductionCardProps) {
  const { card, common, said } = introduction
  const { userId, name, roles, photo } = card
  const client = useClient()
  const opener = text ?? openerFor(common, client)

  const small = useSmallScreen()
  const isOverSlide = useRemembered(folds.inspector) === 'folded' && !small
  const [unfolded, setUnfolded] = useState(false)
  const isOpen = !isOverSlide || unfolded
  const hasOwnWords = text !== null && text.trim() !== ''

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    // Whoever has written goes back to the slide, and their words stay.
    if (hasOwnWords) return
    event.preventDefault()
    answer.skip()
  }
  function handleEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }

  const title = (
    <>
      <Face person={{ name, roles }} {...(photo !== null && { photoOf: userId })} decorative />
      <span>
        Your first pitch with <bdi>{name}</bdi>
      </span>
    </>
  )

  return (
    <section
      aria-labelledby="first-time"
      className={classNames(styles.card, !isOpen && styles.folded)}
      onKeyDown={handleKey}
      data-unsent={hasOwnWords ? '' : undefined}
      {...paneMark('introduction')}
    >
      <h2 id="first-time" className={styles.title}>
        {isOverSlide ? (
          <button type="button" aria-expanded={isOpen} onClick={() => setUnfolded(!isOpen)}>
            {title}
            <Icon icon={isOpen ? ChevronDown : ChevronUp} />
          </button>
        ) : (
          title
        )}
      </h2>
      {isOpen && (
        <>
          <div className={styles.about} role="group" aria-label={`About ${name}`} tabIndex={0} {...paneStart}>
            {said && (
              <p className={styles.said}>
                <small dir="ltr">
                  <bdi>{name}</bdi> says hello
                </small>
                <q dir="auto">{said}</q>
              </p>
            )}
            <Common common={common} />
            <CardFace card={card} onPitch={pitchId} />
          </div>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault()
              answer.say(opener)
            }}
          >
            <TextArea
              label={`First words to ${name}`}
              hint="Only they see them, in their inbox."
              rows={2}
              className={styles.opener}
              maxLength={longestOpener}
              value={opener}
              onChange={answer.write}
              onKeyDown={handleEnter}
            />
            {answer.problem && <FormError text={answer.problem} />}
            <div className={styles.buttons}>
              <Button size="s" onClick={answer.skip}>
                Skip
              </Button>
              <Button
                size="s"
                variant="primary"
                type="submit"
                loading={answer.isSaying}
                disabled={opener.trim() === ''}
              >
                Say hello
              </Button>
            </div>
          </form>
        </>
      )}
    </section>
  )
}

function Common({ common: { interests, city, pitches } }: { common: InCommon }) {
  const lines = [
    ...(interests.length > 0 ? [{ what: 'Interests', text: listed(interests) }] : []),
    ...(city === '' ? [] : [{ what: 'City', text: city }]),
    ...(pitches.length > 0 ? [{ what: 'Pitches', text: listed(pitches) }] : []),
  ]
  return (
    <section className={styles.common} aria-labelledby="in-common">
      <h3 id="in-common">You have in common</h3>
      {lines.length === 0 ? (
        <p className={styles.note}>
          Nothing that both of you show yet. <Link to="/profile">Add to your profile</Link>
        </p>
      ) : (
        <dl>
          {lines.map(({ what, text }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
