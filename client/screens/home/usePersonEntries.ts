import { IdCard } from 'lucide-react'
import { useOpenCard } from '#client/people/cards.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import type { UserId } from '#shared/model/ids.ts'
import { entry } from './allowedEntry.ts'
import { useLibrary } from './library.ts'

/** The way to the cards of those whose faces stand in a row, each once, for whoever has no pointer: below the rest of its menu. */
export function usePersonEntries(ids: readonly (UserId | null | undefined)[]): readonly MenuEntry[] {
  const { members } = useLibrary()
  const open = useOpenCard()
  const shown = members.filter(({ userId }) => ids.includes(userId))
  const entries = shown.flatMap((person) =>
    entry(true, `About ${person.name}`, IdCard, () => open(person, null)),
  )
  return entries.length > 0 ? [separator, ...entries] : []
}
