import type { Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { maySeeLine, visibilities, type Visibility } from '#shared/policy.ts'
import type { OwnPhoto, PhotoList } from '#shared/protocol/people.ts'
import type { Allowances } from '../accounts/allowances.ts'
import { assetLimits } from '../assets/limits.ts'
import { reencode } from '../assets/reencode.ts'
import type { Schema } from '../database/schema.ts'
import { notFound, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import type { Relations } from './relations.ts'

/** What a photo is kept as. */
export const photoType = 'image/webp'

/** Pixels of a side: twice the largest that a page shows. */
const side = 384

/** Photos that one person shows, new ones and to more people: each makes every open page of their colleagues ask. */
const anHour = { name: 'photo', most: 20, within: 3_600_000 } as const

/** The open pages, which hear of another photo. */
interface Pages {
  lookAnew(userId: UserId): void
}

interface PhotoDeps {
  readonly db: Kysely<Schema>
  readonly relations: Relations
  readonly pages: Pages
  readonly allowances: Allowances
}

/** Photos of people, each seen by those whom it is for. */
export class Photos {
  readonly #db: Kysely<Schema>
  readonly #relations: Relations
  readonly #pages: Pages
  readonly #allowances: Allowances
  readonly #lanes = new Lanes(
    { running: 1, waiting: 30, each: { running: 1, waiting: 2 } },
    {
      busy: 'Many people are sending photos right now. Try again in a minute.',
      yours: 'Your photo is on its way already. Wait for it, then try again.',
    },
  )

  constructor({ db, relations, pages, allowances }: PhotoDeps) {
    this.#db = db
    this.#relations = relations
    this.#pages = pages
    this.#allowances = allowances
  }

  async own(userId: UserId): Promise<OwnPhoto | null> {
    return (await ownPhoto(this.#db, userId)) ?? null
  }

  /**
   * Takes a photo in the place of the one before, written anew: a square around the middle, upright, without what its
   * file says of where and when. Of two at once the later stays. Throws a `Refusal` for what is no picture, and for the
   * twenty-first of an hour.
   */
  async put(
    userId: UserId,
    read: () => Promise<Uint8Array>,
    visibility: Visibility,
    turn: Turn,
  ): Promise<OwnPhoto> {
    await this.#demandOneMore(userId)
    const photo = await this.#lanes.run(async () => squareOf(await read()), turn)
    const kept = { hash: createHash('sha256').update(photo).digest('hex'), photo, visibility }
    const before = await this.#db.transaction().execute(async (sql) => {
      const before = await ownPhoto(sql, userId)
      await sql
        .insertInto('profile_photo')
        .values({ user_id: userId, ...kept })
        .onConflict((clash) => clash.column('user_id').doUpdateSet(kept))
        .execute()
      return before
    })
    if (before?.hash !== kept.hash || before.visibility !== visibility) await this.#changed(userId)
    return { hash: kept.hash, visibility }
  }

  /** Says whom it is for: fewer people whenever somebody wants. Throws a 404 `Refusal` where there is none. */
  async show(userId: UserId, visibility: Visibility): Promise<void> {
    const before = await this.own(userId)
    if (!before) throw notFound('photo')
    if (isWider(visibility, before.visibility)) await this.#demandOneMore(userId)
    const { numUpdatedRows } = await this.#db
      .updateTable('profile_photo')
      .set({ visibility })
      .where('user_id', '=', userId)
      .where('visibility', '!=', visibility)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) await this.#changed(userId)
  }

  async remove(userId: UserId): Promise<void> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('profile_photo')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows > 0n) await this.#changed(userId)
  }

  async #demandOneMore(userId: UserId): Promise<void> {
    if (!(await this.#allowances.take(userId, anHour))) throw new Refusal(429, 'too-many', tooManyPhotos)
  }

  /** Somebody left: their face, and what was for them alone, goes from the open pages of a workspace. */
  async leftFrom(workspaceId: WorkspaceId): Promise<void> {
    for (const member of await this.#relations.membersOf(workspaceId)) this.#pages.lookAnew(member)
  }

  /** Every face of that person on an open page follows within moments. */
  async #changed(userId: UserId): Promise<void> {
    for (const colleague of await this.#relations.colleaguesOf(userId)) this.#pages.lookAnew(colleague)
  }

  /** Of whom in a workspace this viewer sees one. */
  async seenBy(workspaceId: WorkspaceId, viewerId: UserId): Promise<PhotoList> {
    const partners = await this.#relations.partnersOf(workspaceId, viewerId)
    const relation = (id: UserId) => (id === viewerId ? 'self' : partners.has(id) ? 'partner' : 'colleague')
    const rows = await this.#db
      .selectFrom('profile_photo')
      .innerJoin('member', 'member.user_id', 'profile_photo.user_id')
      .select(['profile_photo.user_id', 'profile_photo.hash', 'profile_photo.visibility'])
      .where('member.workspace_id', '=', workspaceId)
      .execute()
    const seen = rows.filter(({ user_id, visibility }) => maySeeLine(relation(user_id), visibility))
    return { photos: seen.map(({ user_id, hash }) => ({ userId: user_id, photo: hash })) }
  }

  /** The photo of a member of a workspace. Throws 404 also where it is not for this viewer. */
  async read(
    workspaceId: WorkspaceId,
    viewerId: UserId,
    userId: UserId,
  ): Promise<{ hash: string; photo: Uint8Array }> {
    const row = await this.#db
      .selectFrom('profile_photo')
      .innerJoin('member', 'member.user_id', 'profile_photo.user_id')
      .select(['profile_photo.hash', 'profile_photo.photo', 'profile_photo.visibility'])
      .where('member.workspace_id', '=', workspaceId)
      .where('member.user_id', '=', userId)
      .executeTakeFirst()
    const relation = await this.#relations.between(workspaceId, viewerId, userId)
    if (!row || !maySeeLine(relation, row.visibility)) throw notFound('photo')
    return row
  }
}

const tooManyPhotos =
  'You have shown photos twenty times within an hour, which is as often as one may. Go on in a while; to show yours to fewer people or to remove it works at any time.'

const isWider = (one: Visibility, other: Visibility): boolean =>
  visibilities.indexOf(one) > visibilities.indexOf(other)

const ownPhoto = (sql: Kysely<Schema>, userId: UserId): Promise<OwnPhoto | undefined> =>
  sql
    .selectFrom('profile_photo')
    .select(['hash', 'visibility'])
    .where('user_id', '=', userId)
    .executeTakeFirst()

/** Works on libuv's threads. Checked and bounded as every picture is before it is cut. */
async function squareOf(bytes: Uint8Array): Promise<Buffer> {
  const { bytes: upright } = await reencode(bytes)
  return sharp(upright)
    .resize({ width: side, height: side, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 82 })
    .timeout({ seconds: assetLimits.seconds })
    .toBuffer()
}
