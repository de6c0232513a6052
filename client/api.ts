import type {
  BlockId,
  DeckId,
  FolderId,
  PitchId,
  SlideId,
  StageId,
  UserId,
  WorkspaceId,
} from '#shared/model/ids.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { Role } from '#shared/policy.ts'
import type { Wanted } from '#shared/find/matcher.ts'
import type {
  AccountEnd,
  ApiError as ErrorBody,
  AppConfig,
  Asset,
  AvoidedEntry,
  AvoidedList,
  BrandColor,
  BrandColorList,
  BrandLayout,
  BrandLayoutList,
  BrandPicture,
  BrandPictureList,
  BrandTheme,
  BrandThemeList,
  BrandFont,
  BrandFonts,
  Covers,
  DeckRecord,
  DomainDoor,
  DomainDoorPreview,
  FilledBy,
  FoundInPitches,
  FoundWords,
  Invitation,
  InvitationPreview,
  Folder,
  ListedDeck,
  Me,
  Members,
  OwnEmail,
  PicturesTaken,
  PitchRecord,
  SignedInSessions,
  Starter,
  Workspace,
} from '#shared/protocol/api.ts'
import type {
  LinkChange,
  LinkTerms,
  NewStage,
  PitchChecks,
  PitchStages,
  ProjectorOpened,
  ShownDeckAnswer,
  StageOpened,
  StageReport,
  StageStart,
} from '#shared/protocol/stage.ts'

/** The server said no, or could not be reached. `message` is a sentence to show as it is. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  readonly code: string
  /** The field at fault, where there is one. */
  readonly path: string | null
  /** What stands against it until a reason is given, as sentences. */
  readonly concerns: readonly string[]

  constructor(status: number, { code, message, path, concerns = [] }: ErrorBody['error']) {
    super(message)
    this.status = status
    this.code = code
    this.path = path ?? null
    this.concerns = concerns
  }
}

/** Nobody is signed in any more. A wrong password has the same status and another code. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 401 && error.code !== 'wrong-password'

/** For an answer that may be gone by now: what was known of it is to leave the screen, and not to stay as after a lost line. */
export function nothingWhereGone(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null
  throw error
}

/** What to tell people about something caught. */
export const errorText = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'Something went wrong on this page. Reload it and try again.'

export const getConfig = () => get<AppConfig>('/api/config')
export const getMe = () => get<Me>('/api/me')

export const signIn = (body: { email: string; password: string }) =>
  post<void>('/api/auth/sign-in/email', body)
/** `invitation`: the token of the link that brought them here. */
export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
  /** Of the link that brought them here. */
  readonly invitation?: string
  /** That the link was mailed to this address. */
  readonly proof?: string
}
export const signUp = (body: NewAccount) => post<void>('/api/auth/sign-up/email', body)
export const signOut = () => post<void>('/api/auth/sign-out', {})
export const requestPasswordReset = (email: string) =>
  post<void>('/api/auth/request-password-reset', { email, redirectTo: '/reset-password' })
export const resetPassword = (body: { token: string; newPassword: string }) =>
  post<void>('/api/auth/reset-password', body)
export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  post<void>('/api/auth/change-password', { ...body, revokeOtherSessions: true })
export const renameMe = (name: string) => post<void>('/api/auth/update-user', { name })
export const getSessions = () => get<SignedInSessions>('/api/me/sessions')
export const endSession = (id: string) => remove(`/api/me/sessions/${id}`)
export const getOwnEmail = () => get<OwnEmail>('/api/me/email')
export const askForEmail = (body: { email: string; password: string }) =>
  post<OwnEmail>('/api/me/email', body)
export const cancelEmailChange = () => remove('/api/me/email')
export const confirmEmail = (token: string) => post<OwnEmail>('/api/me/email/confirm', { token })
export const getAccountEnd = () => get<AccountEnd>('/api/me/end')
export const deleteAccount = (password: string) => post<void>('/api/me/end', { password })
export const endOtherSessions = () => post<void>('/api/auth/revoke-other-sessions', {})

export const createWorkspace = (name: string) => post<Workspace>('/api/workspaces', { name })
export const renameWorkspace = (id: string, name: string) =>
  patch<Workspace>(`/api/workspaces/${id}`, { name })
export const deleteWorkspace = (id: string, sure: { readonly name: string; readonly password: string }) =>
  post<void>(`/api/workspaces/${id}/end`, sure)
export const getMembers = (workspaceId: WorkspaceId) => get<Members>(`/api/workspaces/${workspaceId}/members`)
export const setMemberRoles = (workspaceId: WorkspaceId, userId: UserId, roles: readonly Role[]) =>
  patch<void>(`/api/workspaces/${workspaceId}/members/${userId}`, { roles })
export const removeMember = (workspaceId: WorkspaceId, userId: UserId) =>
  remove(`/api/workspaces/${workspaceId}/members/${userId}`)

export const createInvitation = (
  workspaceId: WorkspaceId,
  body: { email: string; roles: readonly Role[]; handOver?: boolean },
) => post<Invitation>(`/api/workspaces/${workspaceId}/invitations`, body)
export const revokeInvitation = (workspaceId: WorkspaceId, invitationId: string) =>
  remove(`/api/workspaces/${workspaceId}/invitations/${invitationId}`)
export const getInvitation = (token: string) =>
  get<InvitationPreview>(`/api/invitations/${encodeURIComponent(token)}`)
export const acceptInvitation = (token: string) =>
  post<Workspace>(`/api/invitations/${encodeURIComponent(token)}/accept`, {})

/** `null`: there is none, or it was closed. */
export const getDoor = (workspaceId: WorkspaceId) =>
  get<{ door: DomainDoor | null }>(`/api/workspaces/${workspaceId}/door`).then(({ door }) => door)
export const openDoor = (workspaceId: WorkspaceId, body: { domain: string; roles: readonly Role[] }) =>
  put<{ door: DomainDoor }>(`/api/workspaces/${workspaceId}/door`, body).then(({ door }) => door)
export const closeDoor = (workspaceId: WorkspaceId) => remove(`/api/workspaces/${workspaceId}/door`)
export const getDoorPreview = (token: string) =>
  get<DomainDoorPreview>(`/api/doors/${encodeURIComponent(token)}`)
export const mailDoorLink = (token: string, email: string) =>
  post<void>(`/api/doors/${encodeURIComponent(token)}/mail`, { email })
export const joinByDoor = (token: string) =>
  post<Workspace>(`/api/doors/${encodeURIComponent(token)}/join`, {})

/** Archived ones too. */
export const getDecks = (workspaceId: WorkspaceId) =>
  get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspaceId}`).then(({ decks }) => decks)
export const getFolders = (workspaceId: WorkspaceId) =>
  get<{ folders: Folder[] }>(`/api/folders?workspace=${workspaceId}`).then(({ folders }) => folders)
export const createFolder = (workspaceId: WorkspaceId, name: string) =>
  post<Folder>('/api/folders', { workspaceId, name })
export const renameFolder = (id: FolderId, name: string) => patch<Folder>(`/api/folders/${id}`, { name })
export const deleteFolder = (id: FolderId) => remove(`/api/folders/${id}`)
/** `null`: out of the folder that they lie in. */
export const moveDecks = (workspaceId: WorkspaceId, decks: readonly DeckId[], folderId: FolderId | null) =>
  post<void>('/api/decks/move', { workspaceId, decks, folderId })
export const getCovers = (workspaceId: WorkspaceId, ids: readonly string[]) =>
  get<Covers>(`/api/covers?workspace=${workspaceId}&ids=${ids.join(',')}`)
export const searchWords = (workspaceId: WorkspaceId, words: string) =>
  get<FoundWords>(`/api/decks/search?workspace=${workspaceId}&words=${encodeURIComponent(words)}`)
export const starDeck = (id: DeckId, starred: boolean) =>
  starred ? post<void>(`/api/decks/${id}/star`, {}) : remove(`/api/decks/${id}/star`)
export const getDeck = (id: string) => get<DeckRecord>(`/api/decks/${id}`)
export const createDeck = (body: {
  workspaceId: WorkspaceId
  title?: string
  starter?: string
  folderId?: FolderId
}) => post<DeckRecord>('/api/decks', body)
export const changeDeck = (id: string, change: { title?: string; archived?: boolean; starter?: boolean }) =>
  patch<DeckRecord>(`/api/decks/${id}`, change)
export const duplicateDeck = (id: string) => post<DeckRecord>(`/api/decks/${id}/duplicate`, {})
export const deleteDeck = (id: string) => remove(`/api/decks/${id}`)
export const repairDeck = (id: string) => post<DeckRecord>(`/api/decks/${id}/repair`, {})
/** Clients whose words or pictures would be parked. */
export const getFilledBy = (
  id: DeckId,
  taken: { readonly blocks: readonly BlockId[]; readonly slides: readonly SlideId[] },
) =>
  get<FilledBy>(
    `/api/decks/${id}/filled?${new URLSearchParams({ blocks: taken.blocks.join(), slides: taken.slides.join() })}`,
  ).then(({ clients }) => clients)
export const findInPitches = (id: DeckId, { words, matchCase, wholeWords, matchAccents }: Wanted) => {
  const flag = (on: boolean) => (on ? '1' : '0')
  const how = { case: flag(matchCase), whole: flag(wholeWords), accents: flag(matchAccents) }
  return get<FoundInPitches>(`/api/decks/${id}/words?${new URLSearchParams({ words, ...how })}`)
}
export const getStarters = () =>
  get<{ starters: Starter[] }>('/api/starters').then(({ starters }) => starters)

export const createPitch = (
  deckId: DeckId,
  body: { client: string; meetingOn?: string; leads?: { marketing?: UserId; sales?: UserId } },
) => post<PitchRecord>(`/api/decks/${deckId}/pitches`, body)
export const getPitch = (id: string) => get<PitchRecord>(`/api/pitches/${id}`)
export const changePitch = (
  id: string,
  change: { client?: string; meetingOn?: string | null; archived?: boolean },
) => patch<PitchRecord>(`/api/pitches/${id}`, change)
export const duplicatePitch = (id: string, client: string) =>
  post<PitchRecord>(`/api/pitches/${id}/duplicate`, { client })
export const deletePitch = (id: string) => remove(`/api/pitches/${id}`)
export const repairPitch = (id: string) => post<PitchRecord>(`/api/pitches/${id}/repair`, {})

export const createSuggestion = (
  deckId: DeckId,
  body: Pick<Suggestion, 'slideId' | 'blockId' | 'part' | 'pitchId' | 'note' | 'text' | 'was'>,
) => post<Suggestion>(`/api/decks/${deckId}/suggestions`, body)
export const answerSuggestion = (
  deckId: DeckId,
  id: string,
  body: { outcome: 'accepted' | 'declined'; answer?: string; over?: string | null },
) => post<void>(`/api/decks/${deckId}/suggestions/${id}/decision`, body)

export const getChecks = (pitchId: PitchId, short: boolean) =>
  get<PitchChecks>(`/api/pitches/${pitchId}/checks?short=${short}`)
export const startStage = (pitchId: PitchId, body: NewStage) =>
  post<StageOpened>(`/api/pitches/${pitchId}/stages`, body)
/** Begins what was set ahead. */
export const beginStage = (stageId: StageId, body: StageStart) =>
  post<void>(`/api/stages/${stageId}/start`, body)
export const getStages = (pitchId: PitchId) => get<PitchStages>(`/api/pitches/${pitchId}/stages`)
export const getStageReport = (stageId: StageId) => get<StageReport>(`/api/stages/${stageId}/report`)
/** Without `state`, what was on show last. */
export const getShownDeck = (stageId: StageId, state: string | null) =>
  get<ShownDeckAnswer>(`/api/stages/${stageId}/deck${state === null ? '' : `?state=${state}`}`)
/** Lets this browser show the audience's view, at the address it answers. */
export const openProjector = (stageId: StageId) =>
  post<ProjectorOpened>(`/api/stages/${stageId}/projector`, {})
export const changeWatchLink = (stageId: StageId, change: LinkChange) =>
  patch<LinkTerms>(`/api/stages/${stageId}/link`, change)
export const closeWatchLink = (stageId: StageId) => remove(`/api/stages/${stageId}/link`)

/** Takes pictures of pasted blocks over from wherever this person sees them. */
export const takePictures = (deckId: DeckId, hashes: readonly string[]) =>
  post<PicturesTaken>(`/api/decks/${deckId}/pictures`, { hashes })

export const uploadAsset = (workspaceId: WorkspaceId, file: Blob) =>
  upload<Asset>(`/api/assets?workspace=${workspaceId}`, file)

export const getFonts = (workspaceId: WorkspaceId) =>
  get<BrandFonts>(`/api/workspaces/${workspaceId}/fonts`).then(({ fonts }) => fonts)
export const uploadFont = (workspaceId: WorkspaceId, file: Blob, licence: string) =>
  upload<BrandFont>(
    `/api/workspaces/${workspaceId}/fonts?${new URLSearchParams({ licence }).toString()}`,
    file,
  )
export const removeFont = (workspaceId: WorkspaceId, hash: string) =>
  remove(`/api/workspaces/${workspaceId}/fonts/${hash}`)

export const getAvoided = (workspaceId: WorkspaceId) =>
  get<AvoidedList>(`/api/workspaces/${workspaceId}/avoided`).then(({ avoided }) => avoided)
export const avoidWords = (workspaceId: WorkspaceId, body: { words: string; instead: string }) =>
  post<AvoidedEntry>(`/api/workspaces/${workspaceId}/avoided`, body)
export const unavoidWords = (workspaceId: WorkspaceId, id: string) =>
  remove(`/api/workspaces/${workspaceId}/avoided/${id}`)

export const getBrandColors = (workspaceId: WorkspaceId) =>
  get<BrandColorList>(`/api/workspaces/${workspaceId}/colors`).then(({ colors }) => colors)
/** `before`: the id of the one that it stands before; `null`: the end. */
export const addBrandColor = (
  workspaceId: WorkspaceId,
  body: Omit<BrandColor, 'id'> & { before: string | null },
) => post<BrandColor>(`/api/workspaces/${workspaceId}/colors`, body)
export const changeBrandColor = (workspaceId: WorkspaceId, { id, ...body }: BrandColor) =>
  patch<void>(`/api/workspaces/${workspaceId}/colors/${id}`, body)
export const moveBrandColor = (workspaceId: WorkspaceId, id: string, before: string | null) =>
  post<void>(`/api/workspaces/${workspaceId}/colors/${id}/move`, { before })
export const removeBrandColor = (workspaceId: WorkspaceId, id: string) =>
  remove(`/api/workspaces/${workspaceId}/colors/${id}`)

export const getBrandPictures = (workspaceId: WorkspaceId) =>
  get<BrandPictureList>(`/api/workspaces/${workspaceId}/pictures`).then(({ pictures }) => pictures)
/** One that is there already stays as it is. */
export const addBrandPicture = (
  workspaceId: WorkspaceId,
  body: Pick<BrandPicture, 'hash' | 'name' | 'alt'> & Partial<Pick<BrandPicture, 'tags'>>,
) => post<BrandPicture>(`/api/workspaces/${workspaceId}/pictures`, body)
export const changeBrandPicture = (
  workspaceId: WorkspaceId,
  id: string,
  change: Partial<Pick<BrandPicture, 'name' | 'alt' | 'tags'>>,
) => patch<void>(`/api/workspaces/${workspaceId}/pictures/${id}`, change)
/** A newer file, uploaded before, in its place. */
export const replaceBrandPicture = (workspaceId: WorkspaceId, id: string, hash: string) =>
  post<void>(`/api/workspaces/${workspaceId}/pictures/${id}/file`, { hash })
export const removeBrandPicture = (workspaceId: WorkspaceId, id: string) =>
  remove(`/api/workspaces/${workspaceId}/pictures/${id}`)
export const brandPreviewUrl = (workspaceId: WorkspaceId, hash: string) =>
  `/api/workspaces/${workspaceId}/pictures/${hash}/preview`

export const getBrandThemes = (workspaceId: WorkspaceId) =>
  get<BrandThemeList>(`/api/workspaces/${workspaceId}/themes`).then(({ themes }) => themes)
/** In the place of the one that has the name already; `beside`: in nobody's, under another name if need be. */
export const saveBrandTheme = (
  workspaceId: WorkspaceId,
  body: Omit<BrandTheme, 'id'> & { readonly beside?: boolean },
) => post<BrandTheme>(`/api/workspaces/${workspaceId}/themes`, body)
export const renameBrandTheme = (workspaceId: WorkspaceId, id: string, name: string) =>
  patch<void>(`/api/workspaces/${workspaceId}/themes/${id}`, { name })
export const removeBrandTheme = (workspaceId: WorkspaceId, id: string) =>
  remove(`/api/workspaces/${workspaceId}/themes/${id}`)

export const getBrandLayouts = (workspaceId: WorkspaceId) =>
  get<BrandLayoutList>(`/api/workspaces/${workspaceId}/layouts`).then(({ layouts }) => layouts)
/** In the place of the one that has the name already; `beside`: in nobody's, under another name if need be. */
export const saveBrandLayout = (
  workspaceId: WorkspaceId,
  body: Omit<BrandLayout, 'id'> & { readonly beside?: boolean },
) => post<BrandLayout>(`/api/workspaces/${workspaceId}/layouts`, body)
export const renameBrandLayout = (workspaceId: WorkspaceId, id: string, name: string) =>
  patch<void>(`/api/workspaces/${workspaceId}/layouts/${id}`, { name })
export const removeBrandLayout = (workspaceId: WorkspaceId, id: string) =>
  remove(`/api/workspaces/${workspaceId}/layouts/${id}`)

/** What the calls of parts are made of that are loaded by themselves (`queries/templateQueries.ts`). */
export const get = <T>(path: string) => send<T>(path, {})
/** `signal`: nobody waits for the answer any more. */
export const post = <T>(path: string, body: unknown, signal?: AbortSignal) =>
  send<T>(path, { ...json('POST', body), ...(signal && { signal }) })
export const put = <T>(path: string, body: unknown) => send<T>(path, json('PUT', body))
export const patch = <T>(path: string, body: unknown) => send<T>(path, json('PATCH', body))
/** A picture or a font, as a form. */
export function upload<T>(path: string, file: Blob): Promise<T> {
  const body = new FormData()
  body.append('file', file)
  return send<T>(path, { method: 'POST', body })
}
export const remove = (path: string) => send<void>(path, { method: 'DELETE' })

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await request(path, init)
  const text = await response.text()
  if (!response.ok) throw new ApiError(response.status, errorOf(response.status, text))
  // A body of the server's own is taken at its word: both sides are typed by `shared/protocol/api.ts`.
  return (text ? JSON.parse(text) : undefined) as T
}

function request(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw notReached()
  })
}

export const notReached = (): ApiError =>
  new ApiError(0, {
    code: 'offline',
    message: 'Duodeck cannot be reached. Check your connection, then try again.',
  })

/** A proxy on the way may answer with a page of its own. */
export function errorOf(status: number, text: string): ErrorBody['error'] {
  try {
    const body = JSON.parse(text) as Partial<ErrorBody>
    if (typeof body.error?.message === 'string') return body.error
  } catch {
    // Not ours, so the sentence below has to do.
  }
  return status === 413 ? tooLargeOnTheWay : unavailable
}

const tooLargeOnTheWay = {
  code: 'too-large-on-the-way',
  message:
    'Something between you and Duodeck, such as a proxy, lets nothing this large through. Make it smaller, or ask whoever runs Duodeck to raise the limit there.',
}

const unavailable = {
  code: 'unavailable',
  message: 'Duodeck could not answer just now. Try again in a moment.',
}
