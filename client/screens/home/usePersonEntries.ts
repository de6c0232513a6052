import { IdCard } from 'lucide-react'
import { useOpenCard } from '#client/people/cards.ts'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import type { UserId } from '#shared/model/ids.ts'
import { entry } from './allowedEntry.ts'
import { useLibrary } from './library.ts'

/** The way to the cards of those whose faces stand in a row, each once, for whoever has no pointer. */
export function usePersonEntries(ids: readonly (UserId | null | undefined)[]): readonly MenuEntry[] {
  const { members } = useLibrary()
  const open = useOpenCard()
  const shown = members.filter(({ userId }) => ids.includes(userId))
  return shown.flatMap((person) => entry(true, `About ${person.name}`, IdCard, () => open(person, null)))
}
