import { listed } from '#shared/model/listed.ts'
import type { NotificationKind } from '#shared/model/notification.ts'
import type { Role } from '#shared/policy.ts'
import type { InboxEntry, InboxPlace } from '#shared/protocol/inbox.ts'
import type { StageRow } from '../database/tables/stages.ts'
import type { ThanksRow } from '../database/tables/inbox.ts'
import type { SeenRow } from './notifications.ts'
import type { NamedPlace } from './places.ts'

/** What is known of an entry as it is read. */
export interface EntryFacts {
  /** Whoever did it; `null`: they are not in the workspace any more. */
  readonly by: string | null
  /** The workspace, and what the reader is in it now. */
  readonly workspace: string
  readonly roles: readonly Role[]
  readonly where: NamedPlace
  readonly thanks: Pick<ThanksRow, 'kind' | 'text'> | null
  /** Their first words to the reader; empty: they took them back, or are gone. */
  readonly opener: string
  readonly stage: Pick<StageRow, 'id' | 'ended_at'> | null
}

type Said = Pick<InboxEntry, 'words' | 'said' | 'place' | 'gone'>

/** The one place that puts what people are told into words, a kind each; for the page and for mail alike. */
const wordings: Readonly<Record<NotificationKind, (facts: EntryFacts) => Said>> = {
  asked: ({ by, where }) => at(where, `${who(by)} suggests a change`, 'to'),
  fileAsks: ({ by, where }) => at(where, `${who(by)} suggests changes out of a PowerPoint file`, 'to'),
  accepted: ({ by, where }) => at(where, `${who(by)} took your suggestion`, 'on'),
  declined: ({ by, where }) => at(where, `${who(by)} declined your suggestion`, 'on'),
  thanked: ({ by, where, thanks }) => ({
    ...at(
      where,
      `${who(by)} thanks you`,
      thanks?.kind === 'suggestion' ? 'for what became of a suggestion on' : 'for',
    ),
    said: thanks?.text ?? '',
  }),
  hello: ({ by, where, opener }) => ({ ...at(where, `${who(by)} says hello`, 'about'), said: opener }),
  roles: ({ by, workspace, roles }) =>
    here(`${who(by)} changed your roles in ${workspace}: you are ${rolesIn(roles)} now`, { kind: 'people' }),
  lead: ({ by, where }) => at(where, by === null ? 'You are named to lead' : `${by} named you to lead`),
  relieved: ({ by, where }) =>
    at(where, by === null ? 'Somebody else is named to lead' : `${by} named somebody else to lead`),
  coLead: ({ by, where }) =>
    at(where, by === null ? 'It changed with whom you lead' : `${by} changed with whom you lead`),
  showing: ({ by, where, stage }) => {
    if (!stage)
      return { ...at(where, `${who(by)} showed`, ''), place: null, gone: 'The showing was deleted.' }
    const isOn = stage.ended_at === null
    const words = isOn ? `${who(by)} is showing` : `${who(by)} showed`
    return here(sentence(words, '', where.words), { kind: 'stage', stageId: stage.id, isOn })
  },
}

/** An entry as its reader may see it. */
export function entryOf(row: SeenRow, facts: EntryFacts): InboxEntry {
  const { id, kind, at, workspace_id, workspace_name } = row
  return {
    ...{ id, kind, at },
    workspace: { id: workspace_id, name: workspace_name },
    read: row.read_at !== null,
    ...wordings[kind](facts),
  }
}

const who = (by: string | null): string => by ?? 'A former member'

const roleNames: Readonly<Record<Role, string>> = {
  marketing: 'marketing',
  sales: 'sales',
  viewer: 'viewer',
  admin: 'admin',
}

const rolesIn = (roles: readonly Role[]): string => listed(roles.map((role) => roleNames[role]))

const here = (words: string, place: InboxPlace): Said => ({ words, said: '', place, gone: '' })

function at({ words, place, gone }: NamedPlace, what: string, link = ''): Said {
  return { words: sentence(what, link, words), said: '', place, gone }
}

/** `Mara suggests a change` and, where something is left of its place, `to “Why now” for Northwind`. */
const sentence = (what: string, link: string, where: string): string =>
  where === '' ? what : [what, link, where].filter(Boolean).join(' ')
