import { z } from 'zod'
import { slideFits } from '#shared/content/extended.ts'
import { asFreshLooks } from '#shared/docs/freshLooks.ts'
import { asRecord } from '#shared/docs/guards.ts'
import { longestWanted, matcherOf } from '#shared/find/matcher.ts'
import { accents, isColor, themeColors, type Color } from '#shared/model/color.ts'
import { folded } from '#shared/model/folded.ts'
import { isFamily, isFont, type Family, type Font } from '#shared/model/font.ts'
import { aligns } from '#shared/model/richText.ts'
import { styleBounds, textRoles } from '#shared/model/theme.ts'
import { roles, visibilities } from '#shared/policy.ts'
import { fileFormats } from '#shared/protocol/exports.ts'
import { mostAnswer } from '#shared/protocol/stage.ts'
import { invalid } from '../errors.ts'
import { mostSlots } from '../imports/imports.ts'
import { reason } from '../stage/messages.ts'

/** What came in, as the type that the schema promises. Throws a 400 `Refusal` that names the first field at fault. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(
    issue?.path.join('.') ?? '',
    issue?.message ?? 'Something in the request is missing or not right.',
  )
}

const tooManySlots = `Give ${mostSlots} places over to sales at the most. The rest can follow in the editor.`

const text = (most: number, error: string) => z.string(error).trim().min(1, error).max(most, error)

/** Ids are ours; anything that cannot be one names nothing. */
const id = z.string('Say which workspace.').regex(/^[A-Za-z0-9_-]{1,64}$/, 'Say which workspace.')

const fileName = text(255, 'Say what the file is called in 1 to 255 characters.')
const deckTitle = text(300, 'Give the deck a title of 1 to 300 characters.')
const client = text(200, 'Give the client a name of 1 to 200 characters.')
const meetingOn = z.iso.date('Give the day of the meeting as YYYY-MM-DD.').nullable()
const archived = z.boolean('Say true to archive and false to restore.')
const held = z
  .array(z.enum(roles, 'Roles are marketing, sales, viewer and admin.'), 'Choose at least one role.')
  .min(1, 'Choose at least one role.')
  .transform((chosen) => [...new Set(chosen)])

const somethingIn = (change: object): boolean => Object.values(change).some((value) => value !== undefined)

const email = z.email('Enter a whole e-mail address.').max(254, 'Enter a whole e-mail address.')

const personNamed = 'Give your name in 1 to 80 characters, on one line.'

/** It stands in subjects of mails, in lists and on slides: no line breaks or other controls, also where they are trimmed. */
const personName = z
  .string(personNamed)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, personNamed)
  .trim()
  .min(1, personNamed)
  .max(80, personNamed)

/** A switch. */
export const onBody = z.strictObject({
  on: z.boolean('Say true to switch it on and false to switch it off.'),
})

export const readBody = z.strictObject({ read: z.boolean('Say true for read and false for unread.') })

export const readUpToBody = z.strictObject({
  upTo: z.iso.datetime('Say up to when, as the newest entry does.'),
})

const named = z.string('Say what it is for.').regex(/^[A-Za-z0-9_-]{1,64}$/, 'Say what it is for.')

/** Its words are looked at where they are kept, with what does not count taken out. */
export const thanksBody = z.strictObject({
  to: z.string('Say whom you thank.').min(1, 'Say whom you thank.').max(64, 'Say whom you thank.'),
  text: z.string('Write a word of thanks.').max(5_000, 'Write 280 characters at the most.'),
  about: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('slide'), deckId: named, pitchId: named.nullable(), slideId: named }),
      z.strictObject({ kind: z.literal('suggestion'), deckId: named, suggestionId: named }),
      z.strictObject({ kind: z.literal('pitch'), pitchId: named }),
    ],
    'Say what it is for.',
  ),
})

/** Faces and carets show the name, so it is kept to a length that they can show. */
export const signUpBody = z.object({
  name: personName,
  email,
  /** Of the link that brought them here. */
  invitation: z
    .string('Open the invitation’s link again.')
    .max(100, 'Open the invitation’s link again.')
    .optional(),
  /** That the link was mailed to this address. */
  proof: z
    .string('Open the link in your mail again.')
    .max(100, 'Open the link in your mail again.')
    .optional(),
})
export const profileBody = z.object({ name: personName })
const count = (error: string) => z.int(error).min(0, error).max(1_000_000_000, error)
const visibility = z.enum(visibilities, 'Say who may see it: me, partners or workspace.')
export const visibilityBody = z.object({ visibility })
/** What of the text is kept, and how long it may be, each kind of line says for itself. */
const savedLine = {
  text: z.string('Write the line as text.').max(10_000, 'Write 10,000 characters at the most.'),
  revision: count('Say which line it was that you changed, by its revision.'),
}
export const profileLineBody = z.strictObject(
  { ...savedLine, visibility },
  { error: 'A line takes text, visibility and revision, nothing else.' },
)
export const roleCardBody = z.strictObject(savedLine, {
  error: 'A line takes text and revision, nothing else.',
})
const ownPassword = 'Enter your password.'
export const passwordBody = z.strictObject(
  { password: z.string(ownPassword).min(1, ownPassword).max(128, 'A password has at most 128 characters.') },
  { error: 'It takes your password, nothing else.' },
)
export const emailChangeBody = z.strictObject(
  { email, password: z.string(ownPassword).max(128, 'A password has at most 128 characters.').default('') },
  { error: 'It takes an address and your password, nothing else.' },
)
const linkToken = z.string('Open the link again.').regex(/^[\w-]{1,64}$/, 'Open the link again.')
export const confirmEmailBody = z.strictObject({ token: linkToken }, { error: 'Open the link again.' })
export const addressBody = z.object({ email })

export const workspaceBody = z.object({ name: text(80, 'Give the workspace a name of 1 to 80 characters.') })
export const workspaceEndBody = z.strictObject({
  name: z.string('Type the name of the workspace.').max(300),
  password: passwordBody.shape.password,
})
export const workspaceQuery = z.object({ workspace: id })
const avoidedText = 'Give the words to avoid in 1 to 80 characters.'
export const avoidedBody = z.object({
  words: text(80, avoidedText).refine((words) => folded(words) !== '', avoidedText),
  instead: z
    .string('Say in 80 characters at the most what to say instead.')
    .trim()
    .max(80, 'Say in 80 characters at the most what to say instead.')
    .default(''),
})
const hexColor = z
  .string('Give the colour as # and six hex digits, such as #1a2b3c.')
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Give the colour as # and six hex digits, such as #1a2b3c.')
  .transform((hex) => hex as `#${string}`)
export const brandColorBody = z.object({
  name: text(60, 'Give the colour a name of 1 to 60 characters.'),
  hex: hexColor,
})
const before = z
  .string('Name the colour that it stands before by its id, or say null for the end.')
  .max(64, 'Name the colour that it stands before by its id, or say null for the end.')
  .nullable()
export const newBrandColorBody = brandColorBody.extend({ before: before.default(null) })
export const brandColorMove = z.object({ before })
const styleError = 'A step of the type scale has a value that it cannot have.'
const styleNumber = ([least, most]: readonly [number, number]) =>
  z.number(styleError).min(least, styleError).max(most, styleError)
const textStyle = z.object(
  {
    font: z.custom<Font>(isFont, 'A step of the type scale names a font that there is not.'),
    size: styleNumber(styleBounds.size),
    bold: z.boolean(styleError),
    italic: z.boolean(styleError),
    color: z.custom<Color>(isColor, styleError),
    align: z.enum(aligns, styleError),
    lineSpacing: styleNumber(styleBounds.lineSpacing),
    spaceAfter: styleNumber(styleBounds.spaceAfter),
    tracking: styleNumber(styleBounds.tracking),
    capitals: z.boolean(styleError).exactOptional(),
  },
  styleError,
)
const family = z.custom<Family>(isFamily, 'The theme names a font that there is not.')
const lookName = 'Give it a name of 1 to 80 characters.'
export const noLayout = 'That is no layout with something on it.'
/** A theme's or a layout's. */
export const brandLookBody = z.object({
  name: text(80, lookName).refine((name) => folded(name) !== '', lookName),
})
export const newTemplateQuery = brandLookBody.extend({ file: fileName })
export const templateFileQuery = z.object({ file: fileName })
export const templateLayoutsQuery = z.object({
  first: z.coerce
    .number('Say how many layouts.')
    .int('Say how many layouts.')
    .min(1, 'Say how many layouts.')
    .optional(),
})
const fromWhich = 'Say from which on.'
export const leftoversQuery = z.object({
  from: z.coerce.number(fromWhich).int(fromWhich).min(0, fromWhich).default(0),
})
/** Of the tables and charts on a layout together. Each is words or a value of its own, whether anybody said it or not. */
const mostCells = 1_200
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
function cellsIn(block: unknown): number {
  const { rows, columns, series, categories } = asRecord(block) ?? {}
  return lengthOf(rows) * lengthOf(columns) + lengthOf(series) * lengthOf(categories)
}
/** Put back by undo it replaces nobody's. */
const beside = z.boolean('Say true to save it beside one that has the name already.').default(false)
export const brandLayoutBody = brandLookBody.extend({
  beside,
  blocks: z
    .array(z.unknown(), noLayout)
    .refine(
      (blocks) => blocks.reduce((sum: number, block) => sum + cellsIn(block), 0) <= mostCells,
      'The tables and charts on this layout are too large for a saved one. Make them smaller, then save it again.',
    ),
})
export const brandThemeBody = brandLookBody.extend({
  beside,
  colors: z.record(z.enum(themeColors), hexColor, 'Say each colour of the theme.'),
  fonts: z.object({ heading: family, body: family }, 'Say both fonts of the theme.'),
  text: z.record(z.enum(textRoles), textStyle, 'Say each step of the type scale.'),
  charts: z
    .array(z.custom<Color>(isColor), 'Say a colour for each series of charts.')
    .length(accents.length)
    .optional(),
  fresh: z
    .record(z.string(), z.unknown(), 'Say by their kinds how new blocks look.')
    .default({})
    .transform(asFreshLooks),
})
const pictureName = text(120, 'Give the picture a name of 1 to 120 characters.')
const alt = z
  .string('Say in 1000 characters at the most what the picture shows.')
  .trim()
  .max(1000, 'Say in 1000 characters at the most what the picture shows.')
const pictureHash = z.string().regex(/^[0-9a-f]{64}$/, 'A picture is known by the 64 digits of its hash.')
const tags = z
  .array(text(40, 'A tag has 1 to 40 characters.').regex(/^[^,]*$/, 'A tag has no comma in it.'))
  .max(12, 'A picture has 12 tags at the most.')
export const brandPictureBody = z.object({
  hash: pictureHash,
  name: pictureName,
  alt: alt.default(''),
  tags: tags.default([]),
})
export const brandPictureFile = z.object({ hash: pictureHash })
export const brandPictureChange = z
  .strictObject(
    { name: pictureName.optional(), alt: alt.optional(), tags: tags.optional() },
    { error: 'A picture of the library takes name, alt and tags, nothing else.' },
  )
  .refine(somethingIn, 'Say what to change: name, alt or tags.')
export const fontQuery = z.object({
  licence: text(300, 'Say in 1 to 300 characters what allows you to use this font.'),
})
/** Of decks and pitches, with commas between. */
export const coversQuery = z.object({
  workspace: id,
  ids: z
    .string('Say whose covers.')
    .max(4_000, 'Ask for 60 covers at the most.')
    .transform((ids) => ids.split(',').filter((one) => /^[A-Za-z0-9_-]{1,64}$/.test(one)))
    .refine((ids) => ids.length <= 60, 'Ask for 60 covers at the most.'),
})
export const searchQuery = z.object({
  workspace: id,
  words: text(100, 'Give 1 to 100 characters to look for.'),
})
const choice = z
  .enum(['0', '1'], 'Say 0 or 1.')
  .default('0')
  .transform((value) => value === '1')
export const findQuery = z
  .object({
    words: z
      .string(`Give 1 to ${longestWanted} characters to look for.`)
      .max(longestWanted, `Give 1 to ${longestWanted} characters to look for.`),
    case: choice,
    whole: choice,
    accents: choice,
  })
  .transform(({ words, case: matchCase, whole: wholeWords, accents: matchAccents }) =>
    matcherOf({ words, matchCase, wholeWords, matchAccents }),
  )
export const rolesBody = z.object({ roles: held })
const domain = 'Enter a domain, such as example.com.'
/** Whoever comes in by it is not looked at first, so nobody becomes an admin that way. */
const doorRoles = roles.filter((role) => role !== 'admin')
export const domainDoorBody = z.strictObject(
  {
    domain: z
      .string(domain)
      .trim()
      .toLowerCase()
      .max(253, domain)
      .transform((typed) => typed.replace(/^@/, ''))
      .pipe(
        z.string().regex(/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/, domain),
      ),
    roles: z
      .array(z.enum(doorRoles, 'Choose among marketing, sales and viewer.'), 'Choose at least one role.')
      .min(1, 'Choose at least one role.')
      .max(10, 'Choose among marketing, sales and viewer.')
      .transform((chosen) => [...new Set(chosen)]),
  },
  { error: 'It takes a domain and roles, nothing else.' },
)
export const invitationBody = z.object({
  email,
  roles: held,
  handOver: z.boolean('Say true to give these roles up yourself once they are here.').default(false),
})

const offered = z.boolean('Say true for a deck that new ones may begin as, false for one of them.')
const folderId = z
  .string('Name the folder by its id.')
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Name the folder by its id.')
  .nullable()
export const newDeckBody = z.object({
  workspaceId: id,
  title: deckTitle.optional(),
  starter: z.string('Say which starter deck to begin from.').default('blank'),
  folderId: folderId.default(null),
})
export const deckChange = z
  .strictObject(
    { title: deckTitle.optional(), archived: archived.optional(), starter: offered.optional() },
    { error: 'A deck takes title, archived and starter, nothing else.' },
  )
  .refine(somethingIn, 'Say what to change: title, archived or starter.')

const folderName = text(100, 'Give the folder a name of 1 to 100 characters.')
export const newFolderBody = z.object({ workspaceId: id, name: folderName })
export const folderChange = z.object({ name: folderName })
export const newImportQuery = z.object({
  workspace: id,
  name: fileName,
  folder: folderId.default(null),
})
const oneOf = 'Name slides and blocks by their numbers.'
const counted = z.number(oneOf).int(oneOf).min(0, oneOf).max(100_000, oneOf)
export const importAcceptBody = z.object({
  title: deckTitle,
  facts: z.array(counted, oneOf).max(mostSlots, tooManySlots).default([]),
  slots: z
    .record(z.string().regex(/^\d{1,3}$/, oneOf), z.array(counted, oneOf), oneOf)
    .refine((slots) => Object.values(slots).flat().length <= mostSlots, tooManySlots)
    .default({}),
  fit: z.enum(slideFits, 'Say scale or extend.').default('scale'),
  pitch: z
    .object({ client, notes: z.boolean('Say true to keep the notes as talking points.') })
    .nullable()
    .default(null),
})
/** As many as a list shows. */
export const moveBody = z.object({
  workspaceId: id,
  decks: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Name decks by their ids.'), 'Say which decks.')
    .min(1, 'Say which decks.')
    .max(500, 'Move 500 decks at the most.'),
  folderId,
})

const leadId = z
  .string('Name who leads by their id.')
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Name who leads by their id.')
const newLeads = z.strictObject(
  { marketing: leadId.optional(), sales: leadId.optional() },
  { error: 'A pitch is led for marketing and for sales, and for nothing else.' },
)
export const newPitchBody = z.object({
  client,
  meetingOn: meetingOn.default(null),
  leads: newLeads.default({}),
})
const leadRevision = count('Say by its revision whom you saw leading.')
/** `revision`: of whom the caller saw leading; `with`: whom they saw leading the other side. */
export const leadBody = z.strictObject(
  { userId: leadId, revision: leadRevision, with: leadId.nullable() },
  { error: 'A lead takes userId, revision and with, nothing else.' },
)
export const leadUndoBody = z.strictObject(
  { revision: leadRevision },
  { error: 'To take a lead back takes its revision, nothing else.' },
)
export const introductionBody = z.strictObject(
  { opener: z.string('Write a line, or none.').max(10_000, 'Write 10,000 characters at the most.') },
  { error: 'To say hello takes an opener, nothing else.' },
)
export const pitchCopyBody = z.object({ client })
export const pitchChange = z
  .strictObject(
    { client: client.optional(), meetingOn: meetingOn.optional(), archived: archived.optional() },
    { error: 'A pitch takes client, meetingOn and archived, nothing else.' },
  )
  .refine(somethingIn, 'Say what to change: client, meetingOn or archived.')

const state = z.string().regex(/^[0-9a-f]{64}$/, 'A state is known by the 64 digits of its hash.')
const thingId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Name blocks and slides by their ids.')
const idList = z
  .string('Name ids in one list.')
  .max(12_000, 'Name fewer at once.')
  .default('')
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(thingId))
/**
 * `slides`: these alone, in the deck's order; none: all. `width`: of pictures, in pixels, up to 4K. `state`: of a stage,
 * what was on show. `speaker`: a presenter's own sheets. `questions`: what was asked goes along with the client's slides.
 */
const exportChoice = {
  copy: z.enum(['client', 'presenter'], 'A copy is for the client or the presenter.').default('presenter'),
  reason,
  width: z.coerce
    .number('Say in pixels how wide pictures are.')
    .int()
    .min(320, 'Pictures are 320 pixels wide at the least.')
    .max(3840, 'Pictures are 3840 pixels wide at the most.')
    .default(1920),
  state: state.optional(),
  speaker: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/, 'Name the speaker by their id.')
    .default(''),
  questions: z.enum(['with'], 'Questions come with the slides, or not at all.').optional(),
}
export const newExportBody = z.object({
  ...exportChoice,
  format: z.enum(fileFormats, `A deck comes as ${fileFormats.join(', ')}.`),
  slides: z.array(thingId, 'Name slides by their ids.').max(500, 'Name 500 slides at the most.').default([]),
})
/** Pages for the browser's own dialog. */
export const exportPagesQuery = z.object({ ...exportChoice, slides: idList })

const answerText = z.string().trim().max(mostAnswer, `An answer has ${mostAnswer} characters at the most.`)
export const answerBody = z.object({ text: answerText, was: answerText })

export const filledQuery = z.object({ blocks: idList, slides: idList })

/** As many as blocks are pasted at once. */
export const picturesBody = z.object({
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, 'A picture is known by the 64 digits of its hash.'))
    .max(500, 'Name 500 pictures at the most.'),
})

export const shownStateQuery = z.object({ state: state.optional() })
