import { Download, NotebookPen, Send } from 'lucide-react'
import { useState } from 'react'
import { stageExportUrl } from '#client/api.ts'
import { saveExport } from '#client/page/saveExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'

interface DownloadMenuProps {
  stageId: string
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
  const [busy, setBusy] = useState(false)

  async function save(copy: 'client' | 'presenter') {
    setBusy(true)
    await saveExport(stageExportUrl(stageId, copy, state))
    setBusy(false)
  }

  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: 'As it was shown (.pptx)' },
        ...copies.map(({ copy, ...item }) => ({
          kind: 'item' as const,
          ...item,
          onSelect: () => void save(copy),
        })),
      ]}
    >
      <Button icon={Download} loading={busy} size={size}>
        {busy ? 'Exporting…' : 'Export'}
      </Button>
    </Menu>
  )
}
