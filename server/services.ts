import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Kysely } from 'kysely'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { SignUp } from '#shared/protocol/api.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { Allowances } from './accounts/allowances.ts'
import { AccountEnds, formerMember } from './accounts/accountEnds.ts'
import { WorkspaceEnds } from './accounts/workspaceEnds.ts'
import { DomainDoors } from './accounts/domainDoors.ts'
import { EmailChanges } from './accounts/emailChanges.ts'
import { createIdentity, dropLinks, type Identity } from './accounts/identity.ts'
import { Invitations } from './accounts/invitations.ts'
import { MailedLinks } from './accounts/mailedLinks.ts'
import { createMailer, type Mailer } from './accounts/mailer.ts'
import { Members } from './accounts/members.ts'
import { Sessions } from './accounts/sessions.ts'
import { SignUps } from './accounts/signUps.ts'
import { UnusedPictures } from './assets/unusedPictures.ts'
import { AssetFiles } from './assets/assetFiles.ts'
import { Assets } from './assets/assets.ts'
import { AvoidedWordList } from './brand/avoidedWords.ts'
import { BrandColors } from './brand/brandColors.ts'
import { BrandLayouts } from './brand/brandLayouts.ts'
import { BrandPictures } from './brand/brandPictures.ts'
import { BrandThemes } from './brand/brandThemes.ts'
import { Fonts } from './brand/fonts.ts'
import { TemplateRows } from './brand/templates/templateRows.ts'
import { Templates } from './brand/templates/templates.ts'
import type { MailConfig } from './config.ts'
import { Digest } from './inbox/digest.ts'
import { Inbox } from './inbox/inbox.ts'
import { News } from './inbox/news.ts'
import { Notifications } from './inbox/notifications.ts'
import { Places } from './inbox/places.ts'
import { Thanks } from './inbox/thanks.ts'
import { Introductions } from './people/introductions.ts'
import { Photos } from './people/photos.ts'
import { Profiles } from './people/profiles.ts'
import { Relations } from './people/relations.ts'
import { RoleCards } from './people/roleCards.ts'
import { Exporter } from './pptx/exporter.ts'
import { ExportFiles } from './exports/exportFiles.ts'
import { ExportRows } from './exports/exportRows.ts'
import { Exports } from './exports/exports.ts'
import { FileMaker } from './exports/fileMaker.ts'
import { Importer } from './pptx/importer.ts'
import { Printer } from './print/printer.ts'
import { ClientCopies } from './library/clientCopies.ts'
import { Checks } from './library/checks.ts'
import { Decks } from './library/decks.ts'
import { Folders } from './library/folders.ts'
import { Documents } from './library/documents.ts'
import { Pitches } from './library/pitches.ts'
import { Readiness } from './library/readiness.ts'
import { GivenFacts } from './library/givenFacts.ts'
import { Leads, type LeadChange } from './library/leads.ts'
import { LeadsInPlans } from './library/leadsInPlans.ts'
import { LibraryRefresh } from './library/refresh.ts'
import { Reviews } from './review/reviews.ts'
import { LibraryRows } from './library/rows.ts'
import { removeWorkspace } from './library/workspaceRemoval.ts'
import { WordIndex } from './library/wordIndex.ts'
import { WordSearch } from './library/wordSearch.ts'
import { renamePresenter } from './stage/formerPresenters.ts'
import { openLive, type Live } from './stage/live.ts'
import { DeckBuilder } from './imports/deckBuilder.ts'
import { ImportRows } from './imports/importRows.ts'
import { Imports } from './imports/imports.ts'
import { LeftoverNotes } from './imports/leftoverNotes.ts'
import { DeckLeftovers } from './imports/leftovers.ts'
import { Comparer } from './returns/comparer.ts'
import { ExportedFiles } from './returns/exportedFiles.ts'
import { Returns } from './returns/returns.ts'
import type { Log } from './log.ts'
import { readStarters } from './starters/all.ts'
import type { StarterContent } from './starters/starter.ts'
import { openDatabase } from './database/database.ts'
import { SqliteDocumentStore } from './documents/sqliteDocumentStore.ts'
import type { Schema } from './database/schema.ts'
import { OpenPages } from './sockets/openPages.ts'
import { Writable } from './storage/writable.ts'
import { readStored, readStoredParts } from './sync/openLiveRoom.ts'
import { Rooms } from './sync/rooms.ts'

export interface ServiceOptions {
  readonly dataDir: string
  readonly secret: string
  readonly publicUrl: string
  readonly mail: MailConfig | null
  readonly signUp: SignUp
  readonly workspaceQuota: number
  readonly triesPerMinute: number
  /** The Chromium that prints, and the built client that it draws with. */
  readonly browser: string | null
  readonly clientDir: string | null
  readonly log: Log
}

/** What the server does, without a way to reach it. */
export interface Services {
  readonly db: Kysely<Schema>
  readonly identity: Identity
  readonly sessions: Sessions
  readonly accountEnds: AccountEnds
  readonly workspaceEnds: WorkspaceEnds
  readonly emailChanges: EmailChanges
  readonly members: Members
  readonly profiles: Profiles
  readonly photos: Photos
  readonly introductions: Introductions
  readonly roleCards: RoleCards
  readonly notifications: Notifications
  readonly inbox: Inbox
  readonly news: News
  readonly thanks: Thanks
  readonly digest: Digest
  readonly invitations: Invitations
  readonly doors: DomainDoors
  readonly signUps: SignUps
  readonly mailer: Mailer
  readonly allowances: Allowances
  readonly rooms: Rooms
  readonly rows: LibraryRows
  readonly documents: Documents
  readonly decks: Decks
  readonly folders: Folders
  readonly pitches: Pitches
  readonly leads: Leads
  readonly leadsInPlans: LeadsInPlans
  readonly refresh: LibraryRefresh
  readonly search: WordSearch
  readonly checks: Checks
  readonly clientCopies: ClientCopies
  readonly reviews: Reviews
  readonly starters: readonly StarterContent[]
  readonly assets: Assets
  readonly unusedPictures: UnusedPictures
  readonly fonts: Fonts
  readonly avoidedWords: AvoidedWordList
  readonly brandColors: BrandColors
  readonly brandPictures: BrandPictures
  readonly brandThemes: BrandThemes
  readonly brandLayouts: BrandLayouts
  readonly templates: Templates
  readonly exporter: Exporter
  readonly exports: Exports
  readonly fileMaker: FileMaker
  readonly imports: Imports
  readonly leftovers: DeckLeftovers
  readonly leftoverNotes: LeftoverNotes
  readonly exportedFiles: ExportedFiles
  readonly returns: Returns
  readonly printer: Printer
  readonly live: Live
  readonly openPages: OpenPages
  /** Closes a person's live sockets in a way that makes them ask for their rights again, and their other pages ask, too. */
  askAgain(userId: UserId): void
  /** They are called otherwise, came in or left: what names them as a lead follows, later than the answer. */
  personChanged(userId: UserId): void
  /** Rejects when what people write could not be kept. */
  ready(): Promise<void>
  /** Saves everything, then lets go. */
  close(): Promise<void>
}

export async function openServices(options: ServiceOptions): Promise<Services> {
  const { dataDir, publicUrl, log } = options
  const database = await openDatabase(dataDir)
  const store = new SqliteDocumentStore(database)
  const rooms: Rooms = new Rooms({ store, log, onSaved })
  const writable = new Writable({ dataDir, writeRow: () => database.probe() })
  const rows = new LibraryRows(database.sql)
  const documents = new Documents(rooms)
  const search = new WordSearch(database.sql)
  const stored = (room: RoomName) => readStored(store, room)
  const words = new WordIndex({ search, stored, log })
  const files = new AssetFiles(dataDir, database.sql)
  const assets = new Assets(database.sql, files, options.workspaceQuota)
  const unusedPictures = new UnusedPictures({
    db: database.sql,
    files,
    stored: (room) => readStoredParts(store, room),
    log,
  })
  const members = new Members(database.sql)
  const leads = new Leads({ db: database.sql, members, onChange: onLeadChange })
  const leadsInPlans = new LeadsInPlans({ db: database.sql, rows, leads, stored, log })
  const given = new GivenFacts(database.sql, documents, leads)
  const checks = new Checks(rows, documents, assets)
  const refresh = new LibraryRefresh({
    rows,
    documents,
    readiness: new Readiness(rows, checks, log),
    given,
    words,
    log,
  })
  const exporter = new Exporter({
    folder: join(dataDir, 'exporting'),
    assetPaths: (workspaceId, hashes) => assets.pathsIn(workspaceId, hashes),
    screenPaths: (workspaceId, hashes) => assets.screenPathsIn(workspaceId, hashes),
    template: (workspaceId, version) => templates.maybeKept(workspaceId, version),
  })
  const fonts = new Fonts(database.sql, assets.files)
  const printer = new Printer({
    browser: options.browser,
    folder: join(dataDir, 'printing'),
    clientDir: options.clientDir,
    picturePaths: (workspaceId, hashes) => assets.pathsIn(workspaceId, hashes),
    drawingPaths: (workspaceId, hashes) => assets.screenPathsIn(workspaceId, hashes, 'image/svg+xml'),
    fontPaths: (workspaceId, hashes) => fonts.pathsIn(workspaceId, hashes),
  })
  const fileMaker = new FileMaker({
    exporter,
    printer,
    missingPictures: (workspaceId, hashes) => assets.missingIn(workspaceId, hashes),
  })
  const exports = new Exports({
    rows: new ExportRows(database.sql),
    files: new ExportFiles(join(dataDir, 'exports')),
    ahead: (userId) => fileMaker.ahead(userId),
    log,
  })
  const mailer = createMailer(options.mail, log)
  const db = database.sql
  const invitations = new Invitations(db, publicUrl)
  const mailedLinks = new MailedLinks(options.secret)
  const doors = new DomainDoors({ db, publicUrl, mailedLinks })
  const signUps = new SignUps({ db, invitations, doors, mailedLinks, mode: options.signUp })
  const identity = createIdentity({
    ...{ ...options, db, mailer, signUps },
    ...{ onSessionsEnded: askAgain, onRenamed: personChanged },
  })
  const openPages = new OpenPages()
  const relations = new Relations(database.sql)
  const allowances = new Allowances(db)
  const photos = new Photos({ db, relations, pages: openPages, allowances })
  const profiles = new Profiles({ db, relations, photos, pages: openPages })
  const notifications = new Notifications(db, openPages)
  const places = new Places(db, documents)
  const inbox = new Inbox(db, notifications, places)
  const news = new News({ notifications, members, rows, leads, documents, log })
  const reviews = new Reviews(rooms, documents, rows)
  const thanks = new Thanks({ db, rows, reviews, places, news, allowances })
  const digest = new Digest({ db, inbox, mailer, publicUrl, log })
  const folders = new Folders(database.sql)
  const live = openLive({ ...options, db: database.sql, documents, rows, identity, members, leads })

  const decks = new Decks({
    rows,
    folders,
    documents,
    leads,
    assets,
    showings: live.showings,
    exports,
    pictures: unusedPictures,
  })
  const importer = new Importer(join(dataDir, 'importing'))
  const templates = new Templates({
    ...{ db, rows: new TemplateRows(db), importer, assets, files, unused: unusedPictures, log },
    stored: (room) => readStoredParts(store, room),
  })
  const builder = new DeckBuilder()
  const importRows = new ImportRows(database.sql)
  const imports = new Imports({
    rows: importRows,
    importer,
    builder,
    assets,
    unused: unusedPictures,
    decks,
    folders,
    documents,
    given,
    leads,
    library: rows,
    log,
  })
  const exportedFiles = new ExportedFiles(database.sql, log)
  const comparer = new Comparer(join(dataDir, 'comparing'))
  const leftovers = new DeckLeftovers(database.sql)
  const returns = new Returns({
    files: exportedFiles,
    drafts: importRows,
    library: rows,
    exporter,
    comparer,
    documents,
    rooms,
    assets,
    news,
    leftovers,
  })

  const accountEnds = new AccountEnds({
    db,
    eraseFiles: async (userId) => {
      await exports.eraseOf(userId)
      await imports.eraseOf(userId)
    },
    renamePresenter: (userId, signal) => renamePresenter(db, userId, formerMember, signal),
    tellPitch: (pitchId) => onLeadChange(pitchId, null),
    eraseWorkspace: (workspaceId, signal) =>
      removeWorkspace({ db, decks, imports, exports, files }, workspaceId, signal),
    emptyJournal: (signal) => database.emptyJournal(signal),
    colleaguesOf: (userId) => relations.colleaguesOf(userId),
    onEnded: (userId, colleagues) => {
      askAgain(userId)
      for (const colleague of colleagues) openPages.lookAnew(colleague)
    },
    log,
  })

  const workspaceEnds = new WorkspaceEnds({
    db,
    mailer,
    onEnded: (workspaceId, former) => void workspaceEnded(workspaceId, former),
  })

  await Promise.all([files.incoming, ...passing.map((name) => join(dataDir, name))].map(emptied)).catch(
    (error: unknown) => {
      log.error({ err: error }, 'files that an earlier stop left unfinished could not be removed')
    },
  )
  await files.settleAside().catch((error: unknown) => {
    log.error({ err: error }, 'files that were set aside could not be put back')
  })
  words.catchUp()
  leadsInPlans.start()
  unusedPictures.start()
  imports.start()
  exportedFiles.start()
  exports.start()
  templates.start()
  digest.start()
  accountEnds.start()

  function onSaved(room: RoomName): void {
    refresh.touch(room)
    void live.showings.documentSaved(room)
  }
  async function onLeadChange(pitchId: PitchId, change: LeadChange | null): Promise<void> {
    await pairLooksAnew(pitchId, change)
    // What the server takes over was said before, by facts too: no pitch is opened for it.
    if (change?.by !== null) {
      await given.keep(pitchId)
      await live.showings.announcementChanged(pitchId)
    }
    if (change) await news.leadChanged(pitchId, change)
  }
  /** What is for partners alone is seen by others than before: faces on their open pages follow at once. */
  async function pairLooksAnew(pitchId: PitchId, change: LeadChange | null): Promise<void> {
    const { marketing, sales } = await leads.of(pitchId)
    for (const person of new Set([marketing?.userId, sales?.userId, change?.before]))
      if (typeof person === 'string') openPages.lookAnew(person)
  }
  /** Lists follow what was saved last, as the rooms were closing: read from disk, since no room is open any more. */
  async function catchUp(): Promise<void> {
    const reopened = new Rooms({ store, log })
    const read = new Documents(reopened)
    await refresh.flush({ documents: read, checks: new Checks(rows, read, assets) })
    await reopened.close()
  }
  /** Without holding up whoever changed it: documents are opened for it. */
  function personChanged(userId: UserId): void {
    void Promise.all([leads.personChanged(userId), profiles.cardChanged(userId)]).catch((error: unknown) => {
      log.error({ err: error }, 'what names somebody could not follow their name')
    })
  }
  function askAgain(userId: UserId): void {
    rooms.expel((user) => user.id === userId, closeCodes.tryLater)
    void live.showings.expel(userId, closeCodes.tryLater)
    openPages.askAgain(userId)
  }
  async function workspaceEnded(id: WorkspaceId, former: readonly UserId[]): Promise<void> {
    void live.showings.closeIn(id)
    // First why: whoever asks again finds nothing any more.
    await decks.closeAll(id).catch((error: unknown) => log.error({ err: error }, 'decks stayed open'))
    for (const person of former) {
      openPages.tellDeleted(person, id)
      askAgain(person)
      openPages.lookAnew(person)
    }
    accountEnds.start()
  }
  return {
    db: database.sql,
    identity,
    sessions: new Sessions(database.sql),
    accountEnds,
    workspaceEnds,
    emailChanges: new EmailChanges({ db, mailer, publicUrl, dropLinks }),
    members,
    profiles,
    photos,
    introductions: new Introductions({ db, profiles, allowances, leads, news, bell: openPages }),
    roleCards: new RoleCards(database.sql),
    notifications,
    inbox,
    news,
    thanks,
    digest,
    invitations,
    doors,
    signUps,
    mailer,
    allowances,
    rooms,
    rows,
    documents,
    folders,
    decks,
    pitches: new Pitches({
      rows,
      documents,
      leads,
      given,
      showings: live.showings,
      exports,
      pictures: unusedPictures,
    }),
    leads,
    leadsInPlans,
    refresh,
    search,
    checks,
    clientCopies: new ClientCopies(database.sql),
    reviews,
    starters: await readStarters(),
    assets,
    unusedPictures,
    fonts,
    avoidedWords: new AvoidedWordList(database.sql),
    brandColors: new BrandColors(database.sql),
    brandThemes: new BrandThemes(database.sql),
    brandLayouts: new BrandLayouts({ db: database.sql, assets, unused: unusedPictures }),
    brandPictures: new BrandPictures({ db: database.sql, assets, unused: unusedPictures }),
    templates,
    exporter,
    exports,
    fileMaker,
    imports,
    leftovers,
    leftoverNotes: new LeftoverNotes({ db: database.sql, library: rows, documents, rooms }),
    exportedFiles,
    returns,
    printer,
    live,
    openPages,
    askAgain,
    personChanged,
    ready: () => writable.check(),
    close: async () => {
      // An account that ends waits for what is being made of its files.
      await Promise.all([accountEnds.stop(), imports.stop()])
      // A mail server may take its time, and what people wrote does not wait for it.
      const mailed = Promise.all([digest.stop(), workspaceEnds.stop()])
      await words.stop()
      await leadsInPlans.stop()
      await templates.stop()
      await exportedFiles.stop()
      await exports.stop()
      await unusedPictures.stop()
      await rooms.close()
      await catchUp()
      await mailed
      await exporter.close()
      await Promise.all([importer.close(), builder.close(), comparer.close()])
      await printer.close()
      await store.close()
      await database.close()
    },
  }
}

/** Folders of what is at work. */
const passing = ['printing', 'importing', 'exporting', 'comparing']

/** What lies there belongs to nobody any more. */
const emptied = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
