import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import type { Invitation } from '#shared/protocol/api.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { copyText } from '#client/ui/copyText.ts'
import { onlyHereText, opensOnlyHere, ownLink } from './ownLink.ts'
import styles from './InvitationLink.module.css'

/** The link itself, in sight: it is what gets people in, with or without mail. */
export function InvitationLink({ invitation: { email, url } }: { invitation: Invitation }) {
  const { data: config } = useQuery(configQuery)
  const link = ownLink(url, config)
  return (
    <div className={styles.link}>
      <TextField
        label="Invitation link"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        hint={
          opensOnlyHere(link)
            ? onlyHereText
            : config?.mail
              ? `A mail is on its way to ${email}. You can send them the link yourself, too.`
              : `Send it to ${email} yourself: this server sends no mail.`
        }
      />
      <Button
        icon={Copy}
        className={styles.copy}
        onClick={() => void copyText(link, `Link copied. Send it to ${email}.`)}
      >
        Copy link
      </Button>
    </div>
  )
}
