import { useQuery } from '@tanstack/react-query'
import { Link2, MonitorUp, QrCode } from 'lucide-react'
import { useState } from 'react'
import { closeWatchLink, errorText } from '../api.ts'
import { copyText } from '../screens/shell/copyText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast.ts'
import { qrPath } from './qrPath.ts'
import { stagesQuery } from './stagesQuery.ts'
import styles from './presenter.module.css'

/** How the audience gets in: a link, a code to point a phone at, and the projector as one more of them. */
export function InviteButton({ stageId, pitchId }: { stageId: string; pitchId: string }) {
  const [open, setOpen] = useState(false)
  const { data, refetch } = useQuery(stagesQuery(pitchId))
  const url = data?.stages.find(({ id }) => id === stageId)?.watchUrl
  if (!url) return null

  async function close() {
    try {
      await closeWatchLink(stageId)
      await refetch()
      setOpen(false)
    } catch (refusal) {
      showToast(errorText(refusal), { tone: 'danger' })
    }
  }

  return (
    <>
      <Button icon={QrCode} onClick={() => setOpen(true)}>
        Invite
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Watch along"
        description="Whoever has this link watches, without an account. Nothing private is on it."
        footer={
          <>
            <Button onClick={() => void close()}>Close the link</Button>
            <Button icon={MonitorUp} onClick={() => window.open(url, '_blank', 'noopener')}>
              Open on the projector
            </Button>
            <Button variant="primary" icon={Link2} onClick={() => void copyText(url, 'Link copied.')}>
              Copy link
            </Button>
          </>
        }
      >
        <QrCodeView text={url} />
        <p className={styles.inviteUrl}>{url}</p>
      </Dialog>
    </>
  )
}

function QrCodeView({ text }: { text: string }) {
  const { path, size } = qrPath(text)
  return (
    <svg
      className={styles.qr}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label="QR code of the link"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
