import { sql, type Kysely, type Migration } from 'kysely'

/** People, workspaces, decks, pitches and pictures. */
export const library: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of identity) await sql.raw(statement).execute(db)
    await createWorkspaces(db)
    await createLibrary(db)
  },
}

/** better-auth 1.7.25's own tables, as its `compileMigrations()` writes them for SQLite. */
const identity = [
  `create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique,
    "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null)`,
  `create table "session" ("id" text not null primary key, "expiresAt" date not null,
    "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text,
    "userAgent" text, "userId" text not null references "user" ("id") on delete cascade)`,
  `create table "account" ("id" text not null primary key, "accountId" text not null,
    "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade,
    "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date,
    "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null,
    "updatedAt" date not null)`,
  `create table "verification" ("id" text not null primary key, "identifier" text not null,
    "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null)`,
  `create table "rateLimit" ("id" text not null primary key, "key" text not null unique,
    "count" integer not null, "lastRequest" bigint not null)`,
  `create index "session_userId_idx" on "session" ("userId")`,
  `create index "account_userId_idx" on "account" ("userId")`,
  `create index "verification_identifier_idx" on "verification" ("identifier")`,
]

async function createWorkspaces(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workspace')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('member')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_key', ['workspace_id', 'user_id'])
    .execute()
  await db.schema.createIndex('member_user').on('member').column('user_id').execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('inviter_id', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema.createIndex('invitation_workspace').on('invitation').column('workspace_id').execute()
}

async function createLibrary(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deck')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('slide_count', 'integer', (column) => column.notNull())
    .addColumn('cover', 'text')
    .addColumn('archived_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('deck_workspace').on('deck').column('workspace_id').execute()
  await db.schema
    .createTable('pitch')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('meeting_on', 'text')
    .addColumn('cover', 'text')
    .addColumn('archived_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('pitch_deck').on('pitch').column('deck_id').execute()
  await db.schema
    .createTable('asset')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('asset_key', ['workspace_id', 'hash'])
    .execute()
}
