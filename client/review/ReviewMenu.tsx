import { MessagesSquare } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { whereIs } from '#client/deck/whereIs.ts'
import { useRemembered } from '#client/remembered.ts'
import { whenNothingIsShown } from '#client/session/onShow.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { newsBetween, newsWords, reviewFor, timeOf, type ReviewNews } from './suggestionNews.ts'
import { seenIn } from './seen.ts'
import { useReview } from './useSuggestions.ts'
import styles from './ReviewMenu.module.css'

/** As many answers as are worth going back to. */
const mostAnswers = 20

/** What waits for me across the line, wherever in the deck I am: questions to answer, and the answers to mine. */
export function ReviewMenu() {
  const { deckId, me } = useDeckSession()
  const suggestions = useReview()
  const { tell, go } = useTelling()
  const seen = useRemembered(seenIn(deckId))
  useNews(suggestions, tell, go)

  const all = reviewFor(suggestions ?? [], me)
  if (all.length === 0) return null
  const asked = all.filter(({ kind }) => kind === 'asked')
  const answered = all.filter(({ kind }) => kind === 'answered')
  const count = asked.length + answered.filter((news) => timeOf(news) > seen).length
  const items = (list: readonly ReviewNews[]): MenuEntry[] =>
    list.map((news) => ({ kind: 'item', label: tell(news), onSelect: () => go(news) }))

  return (
    <Menu
      align="end"
      onOpenChange={(open) => open && seenIn(deckId).set(new Date().toISOString())}
      entries={[
        ...(asked.length > 0 ? [{ kind: 'heading' as const, label: 'For you to answer' }] : []),
        ...items(asked),
        ...(answered.length > 0 ? [{ kind: 'heading' as const, label: 'Answers to you' }] : []),
        ...items(answered.slice(0, mostAnswers)),
      ]}
    >
      <IconButton
        icon={MessagesSquare}
        label={count === 0 ? 'Suggestions' : `Suggestions, ${count} new or waiting`}
        className={styles.button}
        data-count={count > 0 ? Math.min(count, 99) : undefined}
      />
    </Menu>
  )
}

/** News in words, and the way there. */
function useTelling() {
  const { pitchId } = useDeckSession()
  const order = useSlideOrder()
  const pitches = useDeckRecord()?.pitches ?? []
  const goTo = useGoTo()
  return {
    tell(news: ReviewNews): string {
      const { slideId, pitchId: of, from } = news.suggestion
      return newsWords(news, whereIs({ slideId, pitchId: of ?? from ?? pitchId }, pitchId, order, pitches))
    },
    go({ suggestion: { slideId, blockId, pitchId: of, from } }: ReviewNews): void {
      const to = of ?? from
      goTo({ slideId, blockId, ...(to !== undefined && { pitchId: to }) })
    },
  }
}

/** Says what comes in while the deck is open. What was there when it opened stands in the menu. */
function useNews(
  suggestions: readonly Suggestion[] | null,
  tell: (news: ReviewNews) => string,
  go: (news: ReviewNews) => void,
): void {
  const { me } = useDeckSession()
  const known = useRef<readonly Suggestion[] | null>(null)
  useEffect(() => {
    if (!suggestions || suggestions === known.current) return
    const news = known.current ? newsBetween(known.current, suggestions, me) : []
    known.current = suggestions
    for (const one of news) {
      const action = { label: 'Show', run: () => go(one) }
      whenNothingIsShown(() => showToast(`${tell(one)}.`, { action }))
    }
  }, [suggestions, me, tell, go])
}
