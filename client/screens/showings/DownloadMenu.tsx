import type { StageId } from '#shared/model/ids.ts'
import { Download, Gift } from 'lucide-react'
import { useState } from 'react'
import { AllTheSameDialog } from '#client/exports/AllTheSameDialog.tsx'
import { pitchChoices, pitchPdfChoices, type FileChoice, type PitchCopy } from '#client/page/fileChoices.ts'
import { useExport } from '#client/exports/useExport.ts'
import type { NewExport } from '#shared/protocol/exports.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'

interface DownloadMenuProps {
  stageId: StageId
  /** Hash of a state that was on show. */
  state: string
  size?: 's' | 'm'
  /** The audience asked something, which may stay with them beside the slides. */
  asked?: boolean
}

/** The deck as it was shown, as a file. */
export function DownloadMenu({ stageId, state, size = 'm', asked = false }: DownloadMenuProps) {
  const { isBusy, save } = useExport()
  const [refused, setRefused] = useState<{ open: readonly string[]; wanted: NewExport } | null>(null)

  async function send(choice: NewExport) {
    const wanted = { ...choice, state }
    const saved = await save({ of: 'stages', id: stageId, wanted })
    if (saved.kind === 'reason') setRefused({ open: saved.open, wanted })
  }

  const entryAs =
    (format: 'pptx' | 'pdf') =>
    ({ copy, ...choice }: FileChoice<PitchCopy>): MenuEntry => ({
      ...{ kind: 'item', ...choice },
      onSelect: () => void send({ copy, format }),
    })
  const leaveBehind: MenuEntry = {
    kind: 'item',
    label: 'Leave-behind (PDF)',
    icon: Gift,
    description:
      'For the client: the slides, and what they asked with your written answers, without who asked it',
    onSelect: () => void send({ copy: 'client', format: 'pdf', questions: 'with' }),
  }
  return (
    <>
      <Menu
        align="end"
        entries={[
          { kind: 'heading', label: 'As it was shown (.pptx)' },
          ...pitchChoices('').map(entryAs('pptx')),
          separator,
          ...pitchPdfChoices.map(entryAs('pdf')),
          ...(asked ? [leaveBehind] : []),
        ]}
      >
        <Button icon={Download} loading={isBusy} size={size}>
          Export
        </Button>
      </Menu>
      {refused && (
        <AllTheSameDialog
          open={refused.open}
          description="No client has seen this yet, and something was open in it:"
          request={{ of: 'stages', id: stageId, wanted: refused.wanted }}
          onClose={() => setRefused(null)}
        />
      )}
    </>
  )
}
