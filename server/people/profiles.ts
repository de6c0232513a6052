import type { Kysely } from 'kysely'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { checkedLine, isProfileField, profileFieldNames, type ProfileField } from '#shared/model/profile.ts'
import { maySeeLine, type Visibility } from '#shared/policy.ts'
import type { OwnProfile, PersonCard, ProfileLine } from '#shared/protocol/people.ts'
import { readRoles } from '../accounts/roles.ts'
import type { Schema } from '../database/schema.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import type { Photos } from './photos.ts'
import type { Relations } from './relations.ts'

/** One line as its person wants it, and which one they saw when they changed it: 0 where there was none. */
export interface LineChange {
  readonly text: string
  readonly visibility: Visibility
  readonly revision: number
}

/** The open pages, which hear of another line. */
interface Pages {
  readAnew(userId: UserId): void
}

interface ProfileDeps {
  readonly db: Kysely<Schema>
  readonly relations: Relations
  readonly photos: Photos
  readonly pages: Pages
}

/** What people say of themselves, and who sees which line of it. */
export class Profiles {
  readonly #db: Kysely<Schema>
  readonly #relations: Relations
  readonly #photos: Photos
  readonly #pages: Pages

  constructor({ db, relations, photos, pages }: ProfileDeps) {
    this.#db = db
    this.#relations = relations
    this.#photos = photos
    this.#pages = pages
  }

  /** All that a person wrote, for themselves. */
  async own(userId: UserId): Promise<OwnProfile> {
    return { lines: await this.#lines(userId), photo: await this.#photos.own(userId) }
  }

  /**
   * Writes a line. Throws a 400 `Refusal` for what cannot stand there, and a 409 when it was changed since it was seen:
   * what was written elsewhere stays.
   */
  async write(userId: UserId, field: ProfileField, change: LineChange): Promise<ProfileLine> {
    const checked = checkedLine(field, change.text)
    if ('wrong' in checked) throw invalid('text', checked.wrong)
    const line = { text: checked.text, visibility: change.visibility, revision: change.revision + 1 }
    const written =
      change.revision === 0 ? await this.#add(userId, field, line) : await this.#replace(userId, field, line)
    if (!written) return this.#standing(userId, { field, ...line })
    await this.cardChanged(userId)
    return { field, ...line }
  }

  /** Every card of that person on an open page follows within moments. */
  async cardChanged(userId: UserId): Promise<void> {
    for (const colleague of await this.#relations.colleaguesOf(userId)) this.#pages.readAnew(colleague)
  }

  /** What a member of a workspace may see of another, or of themselves. Throws 404 for who is not in it. */
  async card(workspaceId: WorkspaceId, viewerId: UserId, userId: UserId): Promise<PersonCard> {
    const person = await this.#db
      .selectFrom('member')
      .innerJoin('user', 'user.id', 'member.user_id')
      .select(['user.name', 'member.roles'])
      .where('member.workspace_id', '=', workspaceId)
      .where('member.user_id', '=', userId)
      .executeTakeFirst()
    if (!person) throw notFound('person')
    const relation = await this.#relations.between(workspaceId, viewerId, userId)
    const seen = (await this.#lines(userId)).filter(
      ({ text, visibility }) => text !== '' && maySeeLine(relation, visibility),
    )
    const photo = await this.#photos.own(userId)
    return {
      userId,
      name: person.name,
      roles: readRoles(person.roles),
      relation,
      photo: photo && maySeeLine(relation, photo.visibility) ? photo.hash : null,
      lines: seen.map(({ field, text }) => ({ field, text })),
      leads: await this.#relations.ledBy(workspaceId, userId),
    }
  }

  async #lines(userId: UserId): Promise<readonly ProfileLine[]> {
    const rows = await this.#db
      .selectFrom('profile_line')
      .select(['field', 'text', 'visibility', 'revision'])
      .where('user_id', '=', userId)
      .execute()
    const order = (field: ProfileField): number => profileFieldNames.indexOf(field)
    return rows.filter(({ field }) => isProfileField(field)).sort((a, b) => order(a.field) - order(b.field))
  }

  /** The line that stands where another was to go: whoever sends the same again has it already, others get a 409. */
  async #standing(userId: UserId, sent: ProfileLine): Promise<ProfileLine> {
    const stands = (await this.#lines(userId)).find(({ field }) => field === sent.field)
    if (stands?.text === sent.text && stands.visibility === sent.visibility) return stands
    throw conflict('changed-elsewhere', changedElsewhere)
  }

  async #add(userId: UserId, field: ProfileField, line: Omit<ProfileLine, 'field'>): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('profile_line')
      .values({ user_id: userId, field, ...line })
      .onConflict((clash) => clash.columns(['user_id', 'field']).doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }

  async #replace(userId: UserId, field: ProfileField, line: Omit<ProfileLine, 'field'>): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('profile_line')
      .set(line)
      .where('user_id', '=', userId)
      .where('field', '=', field)
      .where('revision', '=', line.revision - 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
}

const changedElsewhere = 'You changed this line in another window meanwhile. Look at both, then save again.'
