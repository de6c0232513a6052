import { Check, Copy, MessageSquarePlus, Undo2 } from 'lucide-react'
import { useContext, type ReactNode } from 'react'
import type { ReturnChoice, ReturnedChange } from '#shared/protocol/returns.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { showToast } from '#client/ui/toast.ts'
import { WordDiff } from './WordDiff.tsx'
import styles from './returned.module.css'

interface ChangeProps {
  change: ReturnedChange
  /** Why nothing came of the last press; `undefined`: something did. */
  left: string | undefined
  busy: boolean
  /** The caller is marketing. */
  isMarketing: boolean
  onTake: (id: string, choice: ReturnChoice) => void
  onPutBack: (id: string) => void
}

/** One thing that was changed in a file, and what may be done with it. */
export function Change({ change, left, busy, isMarketing, onTake, onPutBack }: ChangeProps) {
  const { id, owner, what, label, file } = change
  const pictureAt = useContext(AssetSourceContext)
  return (
    <li className={styles.change} data-owner={owner}>
      <p className={styles.label}>
        <b>{label}</b>
        <Badge dot={owner === 'pitch' ? 'var(--sales)' : 'var(--marketing)'}>
          {owner === 'pitch' ? 'Sales' : 'Marketing'}
        </Badge>
      </p>
      {what === 'said' || what === 'picture' ? (
        <>
          {file !== '' && <Words>{file}</Words>}
          {change.picture !== undefined && (
            <img
              className={styles.picture}
              src={pictureAt(change.picture)}
              alt="The picture in the file"
              loading="lazy"
            />
          )}
          {change.pictureNow !== undefined && (
            <>
              <span className={styles.quiet}>Somebody has put this one there since:</span>
              <img
                className={styles.picture}
                src={pictureAt(change.pictureNow)}
                alt="The picture in the deck now"
                loading="lazy"
              />
            </>
          )}
        </>
      ) : (
        <Compared change={change} />
      )}
      <div className={styles.buttons}>
        {change.done ? (
          <Done change={change} busy={busy} onPutBack={() => onPutBack(id)} />
        ) : (
          <Offer
            change={change}
            busy={busy}
            isMarketing={isMarketing}
            onTake={(choice) => onTake(id, choice)}
          />
        )}
      </div>
      {left !== undefined && (
        <p className={styles.left} role="alert">
          {left}
        </p>
      )}
    </li>
  )
}

/** Two texts where nobody but the file has changed these words, else all three. */
function Compared({ change: { kind, was, file, now } }: { change: ReturnedChange }) {
  if ((kind === 'free' && now === was) || (kind === 'there' && now === file))
    return (
      <Words>
        <WordDiff before={was} after={file} />
      </Words>
    )
  return (
    <dl className={styles.three}>
      <Text term="When the file was made">{was}</Text>
      <Text term="In the file">
        <WordDiff before={was} after={file} />
      </Text>
      {kind !== 'gone' && (
        <Text term="In the deck now">
          <WordDiff before={was} after={now} />
        </Text>
      )}
    </dl>
  )
}

const Words = ({ children }: { children: ReactNode }) => (
  <p className={styles.words} dir="auto">
    {children}
  </p>
)

const Text = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd className={styles.words} dir="auto">
      {children === '' ? <i className={styles.quiet}>Nothing</i> : children}
    </dd>
  </div>
)

function Done({
  change: { done, owner },
  busy,
  onPutBack,
}: {
  change: ReturnedChange
  busy: boolean
  onPutBack: () => void
}) {
  const when = done && timeAgo(done.at)
  if (done?.kind === 'suggested')
    return (
      <span className={styles.quiet}>
        Suggested to {owner === 'pitch' ? 'sales' : 'marketing'} {when}. They answer in the deck.
      </span>
    )
  return (
    <>
      <span className={styles.done}>Taken {when}</span>
      <Button size="s" variant="quiet" icon={Undo2} loading={busy} onClick={onPutBack}>
        Put back what stood there
      </Button>
    </>
  )
}

interface OfferProps {
  change: ReturnedChange
  busy: boolean
  isMarketing: boolean
  onTake: (choice: ReturnChoice) => void
}

function Offer({ change: { kind, offer, file, what, owner }, busy, isMarketing, onTake }: OfferProps) {
  if (kind === 'there')
    return (
      <span className={styles.done}>
        {what === 'picture' ? 'The deck shows it already' : 'The deck says so already'}
      </span>
    )
  const isMine = offer === 'take'
  const icon = isMine ? Check : MessageSquarePlus
  return (
    <>
      {kind === 'gone' && <span className={styles.quiet}>Its place is gone from the deck.</span>}
      {kind === 'free' && offer && (
        <Button size="s" icon={icon} loading={busy} onClick={() => onTake('merged')}>
          {isMine ? 'Take' : suggestWords(owner, isMarketing)}
        </Button>
      )}
      {kind === 'both' && offer && (
        <>
          <span className={styles.quiet}>
            Both were changed. What stands in the deck stays until you choose:
          </span>
          <Button size="s" icon={icon} loading={busy} onClick={() => onTake('file')}>
            {isMine ? 'Take the file’s' : 'Suggest the file’s'}
          </Button>
          {what !== 'picture' && (
            <Button size="s" loading={busy} onClick={() => onTake('behind')}>
              {isMine ? 'Put the file’s behind' : 'Suggest both'}
            </Button>
          )}
        </>
      )}
      {!offer && kind !== 'gone' && what !== 'said' && (
        <span className={styles.quiet}>Yours to read: your roles change nothing here.</span>
      )}
      {file !== '' && (kind === 'gone' || what === 'said') && <CopyWords words={file} />}
    </>
  )
}

/** What moved cannot be taken: marketing keeps it in the deck, where somebody does it. */
const suggestWords = (owner: ReturnedChange['owner'], isMarketing: boolean): string =>
  owner === 'pitch' ? 'Suggest to sales' : isMarketing ? 'Keep as a suggestion' : 'Suggest to marketing'

function CopyWords({ words }: { words: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(words)
      showToast('Copied.')
    } catch {
      showToast('This browser does not let a page copy. Select the words and copy them.')
    }
  }
  return (
    <Button size="s" variant="quiet" icon={Copy} onClick={() => void copy()}>
      Copy words
    </Button>
  )
}
