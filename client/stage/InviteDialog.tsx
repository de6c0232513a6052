import { useQuery } from '@tanstack/react-query'
import { Link2, MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '#client/ui/copyText.ts'
import { onlyHereText, opensOnlyHere, ownLink } from '#client/page/ownLink.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CloseLinkDialog } from './CloseLinkDialog.tsx'
import { LinkTermsDialog } from './LinkTermsDialog.tsx'
import { termsText } from './linkTerms.ts'
import type { PartProps } from './part.ts'
import { qrPath } from './qrPath.ts'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import styles from './InviteDialog.module.css'

/** How the audience gets in: a link, a code to point a phone at, its terms, and the projector in the room. */
export function InviteDialog({ feed: { stage, watching }, screen }: PartProps) {
  const [now] = useState(Date.now)
  const [over, setOver] = useState<'close' | 'terms' | null>(null)
  // Asked anew: what the editor learned a moment ago may not have this showing yet.
  const { data, refetch } = useQuery({ ...stagesQuery(stage.pitchId), staleTime: 0 })
  const showing = data?.stages.find(({ id }) => id === stage.id)
  const { data: config } = useQuery(configQuery)
  const url = showing?.watchUrl ? ownLink(showing.watchUrl, config) : null
  const terms = showing?.link ?? null
  const handleDone = () => setOver(null)
  if (over === 'close') {
    return <CloseLinkDialog stageId={stage.id} watching={watching} onClosed={refetch} onDone={handleDone} />
  }
  if (over === 'terms' && terms)
    return <LinkTermsDialog stageId={stage.id} terms={terms} onChanged={refetch} onDone={handleDone} />
  return (
    <Dialog
      open
      onOpenChange={screen.close}
      title={url || !showing ? 'Watch along' : 'The link is closed'}
      description={describe(url !== null || !showing, stage.startedAt !== null)}
      footer={
        <>
          {url && <Button onClick={() => setOver('close')}>Close the link…</Button>}
          <Button icon={MonitorUp} onClick={screen.project}>
            Open on the projector
          </Button>
          {url && (
            <Button
              autoFocus
              variant="primary"
              icon={Link2}
              onClick={() => void copyText(url, 'Link copied.')}
            >
              Copy link
            </Button>
          )}
        </>
      }
    >
      {url && terms && (
        <>
          <QrCodeView text={url} />
          <p className={styles.url}>{url}</p>
          {opensOnlyHere(url) && <p>{onlyHereText}</p>}
          <p className={styles.terms}>
            {termsText(terms, now)}{' '}
            <Button size="s" variant="quiet" onClick={() => setOver('terms')}>
              Change…
            </Button>
          </p>
        </>
      )}
    </Dialog>
  )
}

function describe(isOpen: boolean, hasStarted: boolean): string {
  if (!isOpen)
    return 'Nobody gets in by it, and those who watched by it are out. The projector still shows the slides.'
  const who = 'Whoever has this link, and the passcode if you set one, watches without an account.'
  return hasStarted
    ? `${who} Nothing private is on it.`
    : `${who} Send it today: until you start, they read who presents and when, and see no slide.`
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
