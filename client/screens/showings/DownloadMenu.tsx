import type { StageId } from '#shared/model/ids.ts'
import { Download, NotebookPen, Send } from 'lucide-react'
import { useState } from 'react'
import { stageExportUrl } from '#client/api.ts'
import { AllTheSameDialog } from '#client/page/AllTheSameDialog.tsx'
import { useExport } from '#client/page/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'

interface DownloadMenuProps {
  stageId: StageId
  /** Hash of a state that was on show. */
  state: string
  size?: 's' | 'm'
}

const copies = [
  { copy: 'client', label: 'Client copy', icon: Send, description: 'Safe to send: no talking points' },
  {
    copy: 'presenter',
    label: 'Presenter copy',
    icon: NotebookPen,
    description: 'With your talking points. Keep it inside the team',
  },
] as const

/** The deck as it was shown, as a PowerPoint file. */
export function DownloadMenu({ stageId, state, size = 'm' }: DownloadMenuProps) {
  const { status, save } = useExport()
  const [open, setOpen] = useState<readonly string[]>([])

  async function send(copy: 'client' | 'presenter') {
    const saved = await save(stageExportUrl(stageId, copy, state))
    if (saved.kind === 'reason') setOpen(saved.open)
  }

  return (
    <>
      <Menu
        align="end"
        entries={[
          { kind: 'heading', label: 'As it was shown (.pptx)' },
          ...copies.map(({ copy, ...item }) => ({
            kind: 'item' as const,
            ...item,
            onSelect: () => void send(copy),
          })),
        ]}
      >
        <Button icon={Download} loading={status !== null} size={size}>
          {status ?? 'Export'}
        </Button>
      </Menu>
      {open.length > 0 && (
        <AllTheSameDialog
          open={open}
          description="No client has seen this yet, and something was open in it:"
          url={(reason) => stageExportUrl(stageId, 'client', state, reason)}
          onClose={() => setOpen([])}
        />
      )}
    </>
  )
}
