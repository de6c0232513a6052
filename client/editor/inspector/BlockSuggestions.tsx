import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { Section } from '../sections/Section.tsx'
import { suggestionsAt } from '#client/review/openSuggestions.ts'
import { SuggestionCard } from '#client/review/SuggestionCard.tsx'
import { useSuggestions } from '#client/review/useSuggestions.ts'

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
