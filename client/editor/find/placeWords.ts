import { goalLabels } from '#client/deck/goalLabels.ts'
import type { Place } from '#shared/docs/places.ts'
import { standardVariables } from '#shared/model/variables.ts'

/** What the words at a place are, for a row that stands under its slide; empty for words on it. */
export function placeWords(place: Place): string {
  if (place.kind === 'fact')
    return standardVariables.find(({ name }) => name === place.name)?.label ?? place.name
  if (place.kind === 'goal') return goalLabels[place.goal]
  return words[place.kind] ?? ''
}

const words: Readonly<Partial<Record<Place['kind'], string>>> = {
  fill: 'For this client',
  'deck-title': 'Title of the deck',
  'slide-title': 'Name of the slide',
  section: 'Section',
  'key-message': 'Key message',
  points: 'Talking points',
  alt: 'Description of the picture',
  'slot-alt': 'Description of the client’s picture',
  'slot-name': 'Name of the slot',
  'slot-prompt': 'Prompt of the slot',
  reason: 'Why it stays as it is',
  name: 'Name of the block',
}
