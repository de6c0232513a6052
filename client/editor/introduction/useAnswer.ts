import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError, errorText } from '#client/api.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { answerIntroduction, takeAnswerBack } from '#client/queries/introductionQueries.ts'
import { introductionKey } from '#client/queries/openCards.ts'
import { useRemembered } from '#client/remembered.ts'
import { rememberedSet } from '#client/rememberedSet.ts'
import { firstWords } from '#client/session/firstWords.ts'
import { showToast } from '#client/ui/toast.ts'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import type { Introduction, PersonCard } from '#shared/protocol/people.ts'
import type { Meeting } from './meetingOn.ts'

export interface Answer {
  readonly skip: () => void
  readonly say: (opener: string) => void
  /** Own words, in the place of those that are suggested. */
  readonly write: (text: string) => void
  readonly isSaying: boolean
  /** Why it could not be said. */
  readonly problem: string | undefined
}

/** Who skipped whom in this browser, until the server knows: without a line it hears of it later, also from another page. */
const skips = rememberedSet('duodeck.skipped')

/** One after the other, so that an answer that is taken back is not given after that. */
const scope = { id: 'introduction' }

/** My answer to whom I meet; `null`: nobody, or I have skipped them in this browser. */
export function useAnswer(pitchId: PitchId, meeting: Meeting | null): Answer | null {
  const { me } = useDeckSession()
  const queries = useQueryClient()
  const settle = () => queries.invalidateQueries({ queryKey: introductionKey })
  const other = meeting?.introduction.card.userId ?? ''
  const skipOf = (to: UserId): string => `${me.id}.${to}`
  const isSkipped = skips.isIn(useRemembered(skips.all), skipOf(other))

  const { mutate: sendSkip, isPending: isSkipping } = useMutation({
    scope,
    mutationFn: (to: UserId) => answerIntroduction(pitchId, to, ''),
    retry: (_, error) => !isRefused(error),
    onSettled: async (_done, _error, to) => {
      await settle()
      skips.remove(skipOf(to))
    },
  })
  // Pressed just now, or in an earlier page of this browser that could not send it.
  useEffect(() => {
    if (isSkipped && !isSkipping) sendSkip(other)
  }, [isSkipped, isSkipping, sendSkip, other])

  const takingBack = useMutation({
    scope,
    mutationFn: ({ to, opener }: Said) => takeAnswerBack(pitchId, to.card.userId, opener),
    onSettled: settle,
    onError: (error) => showToast(errorText(error), { tone: 'danger' }),
  })
  const { keep, drop } = firstWords.getState()
  const write = ({ userId, name, roles }: PersonCard, text: string) =>
    keep({ from: me.id, pitchId, to: { userId, name, roles }, text })
  const undo = (label: string, { to, opener }: Said, written: string | null) => ({
    label,
    run: () => {
      skips.remove(skipOf(to.card.userId))
      if (written !== null) write(to.card, written)
      takingBack.mutate({ to, opener })
    },
  })
  const saying = useMutation({
    scope,
    mutationFn: ({ to, opener }: Said) => answerIntroduction(pitchId, to.card.userId, opener),
    onSuccess: (_done, { to, opener }) => {
      drop({ from: me.id, to: to.card.userId }, opener)
      showToast(`${to.card.name} has your words.`, { action: undo('Take them back', { to, opener }, opener) })
    },
    onSettled: settle,
  })

  if (meeting === null || isSkipped) return null
  const { introduction, text } = meeting
  // What came of words to somebody else stays theirs.
  const isTheirs = saying.variables?.to.card.userId === other
  return {
    skip: () => {
      skips.add(skipOf(other))
      drop({ from: me.id, to: other })
      showToast(`You find ${introduction.card.name}’s card behind their face.`, {
        action: undo('Undo', { to: introduction, opener: '' }, text),
      })
    },
    say: (opener) => saying.mutate({ to: introduction, opener }),
    write: (written) => write(introduction.card, written),
    isSaying: isTheirs && saying.isPending,
    problem: isTheirs && saying.error ? errorText(saying.error) : undefined,
  }
}

/** An empty opener skips. */
interface Said {
  readonly to: Introduction
  readonly opener: string
}

/** For good: 408 and 429 are for now. */
const isRefused = (error: Error): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && ![408, 429].includes(error.status)
