import { useDeckSession } from '#client/sync/DeckSession.tsx'
import type { ComposedBlock } from '#shared/model/deck.ts'
import { Section } from '../inspector/Section.tsx'
import { suggestionsAt } from './openSuggestions.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { useSuggestions } from './useSuggestions.ts'

/** What others ask of this block, where its owner works on it, and what became of what I asked. */
export function BlockSuggestions({ block }: { block: ComposedBlock }) {
  const { me, pitchId } = useDeckSession()
  const here = suggestionsAt(useSuggestions(), block.id, pitchId, me.id)
  if (here.length === 0) return null
  return (
    <Section title={here.length === 1 ? 'Suggestion' : 'Suggestions'}>
      {here.map((suggestion) => (
        <SuggestionCard key={suggestion.id} suggestion={suggestion} />
      ))}
    </Section>
  )
}
