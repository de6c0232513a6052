import { Printer } from 'lucide-react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { useExport } from '#client/exports/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Member } from '#shared/protocol/api.ts'

interface CribSheetsProps {
  pitchId: PitchId
  plan: Plan
  people: readonly Member[]
}

/** For each who speaks, their sheets to take along; nothing before somebody does. */
export function CribSheets({ pitchId, plan, people }: CribSheetsProps) {
  const { slides } = useDeck()
  const { isBusy, save } = useExport()
  const shown = slides.filter(({ hidden }) => !hidden)
  const speaking = new Set(shown.map(({ id }) => plan.slides.get(id)?.speaker))
  const speakers = people.filter(({ userId }) => speaking.has(userId))
  if (speakers.length === 0) return null
  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: 'Crib sheet (PDF)' },
        ...speakers.map(({ userId, name }) => ({
          kind: 'item' as const,
          label: name,
          description: 'Their slides and points, and where they take over and hand over',
          onSelect: () =>
            void save({
              of: 'pitches',
              id: pitchId,
              wanted: { format: 'pdf', copy: 'presenter', speaker: userId },
            }),
        })),
      ]}
    >
      <Button icon={Printer} size="s" loading={isBusy}>
        Crib sheets
      </Button>
    </Menu>
  )
}
