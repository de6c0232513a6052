import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { OtherVersion } from '#client/page/OtherVersion.tsx'
import { useSavedLine } from '#client/page/useSavedLine.ts'
import { RoleCard } from '#client/people/card/RoleCard.tsx'
import { roleWords } from '#client/people/roleWords.ts'
import { putRoleCardLine, roleCardsQuery } from '#client/queries/peopleQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import type { WorkspaceId } from '#shared/model/ids.ts'
import {
  describedRoles,
  longestRoleLine,
  roleCardFieldNames,
  roleCardFields,
  usualRoleCards,
  type DescribedRole,
} from '#shared/model/roleCard.ts'
import { may, type Role } from '#shared/policy.ts'
import type { RoleCardLine, RoleCards as Cards } from '#shared/protocol/people.ts'
import styles from './RoleCards.module.css'

interface RoleCardsProps {
  workspaceId: WorkspaceId
  /** Mine. */
  roles: readonly Role[]
}

/** Both halves of the work beside each other, each in the words of those who do it, and what the other roles are. */
export function RoleCards({ workspaceId, roles }: RoleCardsProps) {
  const { data } = useQuery(roleCardsQuery(workspaceId))
  return (
    <section className={styles.cards} aria-label="Who does what">
      <h2>Who does what</h2>
      {describedRoles.map((role) => (
        <Side
          key={role}
          {...{ workspaceId, role }}
          lines={data?.[role] ?? usual}
          writes={data !== undefined && may(roles, `roleCard.write.${role}`)}
        />
      ))}
      <dl className={styles.others}>
        {(['viewer', 'admin'] as const).map((role) => (
          <div key={role}>
            <dt>{roleWords[role].name}</dt>
            <dd>{roleWords[role].owns}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Until the answer is here. */
const usual: readonly RoleCardLine[] = roleCardFieldNames.map((field) => ({ field, text: '', revision: 0 }))

interface SideProps {
  workspaceId: WorkspaceId
  role: DescribedRole
  lines: readonly RoleCardLine[]
  writes: boolean
}

function Side({ workspaceId, role, lines, writes }: SideProps) {
  const [isEditing, setEditing] = useState(false)
  const { name } = roleWords[role]
  return (
    <article className={styles.card} data-owner={role} aria-label={name}>
      <header>
        <h3>{name}</h3>
        {writes && (
          <Button
            size="s"
            {...(!isEditing && { icon: Pencil })}
            aria-label={
              isEditing ? `Done describing ${name.toLowerCase()}` : `Describe ${name.toLowerCase()}`
            }
            onClick={() => setEditing(!isEditing)}
          >
            {isEditing ? 'Done' : 'Edit'}
          </Button>
        )}
      </header>
      {isEditing && writes ? (
        lines.map((line) => <LineField key={line.field} {...{ workspaceId, role, line }} />)
      ) : (
        <RoleCard role={role} lines={lines} />
      )}
    </article>
  )
}

interface LineFieldProps {
  workspaceId: WorkspaceId
  role: DescribedRole
  line: RoleCardLine
}

function LineField({ workspaceId, role, line: saved }: LineFieldProps) {
  const queries = useQueryClient()
  const query = roleCardsQuery(workspaceId)
  const label = roleCardFields[saved.field]
  const control = useSavedLine(saved, {
    label,
    send: (line) => putRoleCardLine(workspaceId, role, line),
    keep: (line) =>
      queries.setQueryData(
        query.queryKey,
        (cards: Cards | undefined) =>
          cards && { ...cards, [role]: cards[role].map((one) => (one.field === line.field ? line : one)) },
      ),
    reload: async () => {
      const cards = await queries.fetchQuery({ ...query, staleTime: 0 })
      return cards[role].find(({ field }) => field === saved.field)
    },
  })
  return (
    <div className={styles.line} onBlur={control.left}>
      <TextArea
        label={label}
        rows={2}
        maxLength={longestRoleLine}
        placeholder={usualRoleCards[role][saved.field]}
        value={control.line.text}
        error={control.problem?.text}
        aside={<span role="status">{control.state}</span>}
        onChange={(text) => control.write({ text })}
      />
      <OtherVersion label={label} control={control} who="A colleague wrote" />
    </div>
  )
}
