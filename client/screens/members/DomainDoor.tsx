import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '#shared/policy.ts'
import type { DomainDoor as Door, Workspace } from '#shared/protocol/api.ts'
import { closeDoor, errorText, openDoor } from '#client/api.ts'
import { copyText } from '#client/ui/copyText.ts'
import { ownLink } from '#client/page/ownLink.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { rolesText } from '#client/people/roleWords.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { doorQuery } from '#client/queries/libraryQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import { RoleChecks } from './RoleChecks.tsx'
import styles from './DomainDoor.module.css'

/** The link by which everybody with an address of the company's comes in: for those who manage people. */
export function DomainDoor({ workspace }: { workspace: Workspace }) {
  const { data: door, error, refetch } = useQuery(doorQuery(workspace.id))
  const [isOpening, setOpening] = useState(false)
  return (
    <section className={styles.door} aria-labelledby="domain-door">
      <h2 id="domain-door">A link for your company</h2>
      {error && (
        <>
          <FormError text={errorText(error)} />
          <Button onClick={() => void refetch()}>Try again</Button>
        </>
      )}
      {door ? (
        <OpenDoor workspace={workspace} door={door} />
      ) : door === undefined ? (
        !error && <Loading height={40} />
      ) : (
        <>
          <p>Everybody with an address at your domain can join by one link. It is closed.</p>
          <Button onClick={() => setOpening(true)}>Open a link…</Button>
        </>
      )}
      {isOpening && <OpenDialog workspace={workspace} onClose={() => setOpening(false)} />}
    </section>
  )
}

function OpenDoor({ workspace, door: { domain, roles, url } }: { workspace: Workspace; door: Door }) {
  const queries = useQueryClient()
  const { data: config } = useQuery(configQuery)
  const { busy, error, submit } = useSubmit([])
  const link = ownLink(url, config)

  async function close() {
    await closeDoor(workspace.id)
    await queries.invalidateQueries({ queryKey: doorQuery(workspace.id).queryKey })
    showToast('The link is closed. Who came in by it stays.')
  }

  return (
    <>
      <p>
        Open: whoever confirms an address at <strong>{domain}</strong> joins as{' '}
        {rolesText(roles).toLowerCase()}. Who left or was removed needs an invitation, and the link closes
        once its opener is no admin any more.
      </p>
      {config && config.signUp !== 'open' && (
        <p>It makes no accounts: whoever has none here yet needs an invitation.</p>
      )}
      <FormError text={error} />
      <TextField
        label="Link to join"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.ways}>
        <Button icon={Copy} onClick={() => void copyText(link, 'Link copied. Send it to your colleagues.')}>
          Copy link
        </Button>
        <Button loading={busy} onClick={() => void submit(close)}>
          Close this link
        </Button>
      </div>
    </>
  )
}

function OpenDialog({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const queries = useQueryClient()
  const { email } = useMe().user
  const [domain, setDomain] = useState(email.slice(email.lastIndexOf('@') + 1))
  const [roles, setRoles] = useState<readonly Role[]>([])
  const { busy, error, fieldErrors, submit } = useSubmit(['domain'])

  async function open() {
    const done = await submit(async () => {
      queries.setQueryData(doorQuery(workspace.id).queryKey, await openDoor(workspace.id, { domain, roles }))
    })
    if (done) onClose()
  }

  return (
    <Dialog
      open
      title={`A link into ${workspace.name}`}
      description="Whoever has it and an address at the domain of your own joins without being asked, once they have confirmed the address. You can close it at any time."
      onOpenChange={onClose}
      onSubmit={() => void open()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            loading={busy}
            disabled={domain.trim() === '' || roles.length === 0}
          >
            Open the link
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Domain"
        autoFocus
        autoComplete="off"
        maxLength={254}
        placeholder="example.com"
        value={domain}
        onChange={setDomain}
        error={fieldErrors['domain']}
      />
      <RoleChecks value={roles} onChange={setRoles} without={['admin']} />
    </Dialog>
  )
}
