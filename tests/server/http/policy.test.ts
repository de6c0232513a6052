import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { actions, may, roles, type Action, type Role } from '#shared/policy.ts'
import { usualFrames } from '#shared/model/layout.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import type {
  Asset,
  BrandFont,
  DeckRecord,
  Folder,
  Invitation,
  PitchLead,
  PitchRecord,
  Workspace,
} from '#shared/protocol/api.ts'
import type { RoleCards } from '#shared/protocol/people.ts'
import { fontFile } from '../../support/fontFiles.ts'
import {
  Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  password,
  signUp,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startStage } from '../../support/stage.ts'

/** Who calls: everyone with one role, some with two, someone of another company, and nobody. */
const members: readonly (readonly Role[])[] = [
  ...roles.map((role) => [role]),
  ['marketing', 'sales'],
  ['viewer', 'admin'],
]

interface Fixture {
  readonly workspace: Workspace
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  readonly member: TestPerson
  readonly invitation: Invitation
  readonly asset: Asset
  readonly fontHash: string
  readonly stageId: string
  readonly folder: Folder
}

interface Endpoint {
  readonly name: string
  readonly action: Action
  readonly success: number
  call(as: Browser, fixture: Fixture): Promise<{ status: number }>
}

const leadOf = (lead: PitchLead | null) => ({ userId: lead?.userId, revision: lead?.revision, with: null })

const picturePlace = { kind: 'image', place: 'picture/0', frame: usualFrames.picture }

const endpoints: readonly Endpoint[] = [
  {
    name: 'PATCH /api/workspaces/:id',
    action: 'workspace.rename',
    success: 200,
    call: (as, { workspace }) => as.patch(`/api/workspaces/${workspace.id}`, { name: 'Renamed' }),
  },
  {
    name: 'POST /api/workspaces/:id/end under another name',
    action: 'workspace.delete',
    success: 409,
    call: (as, { workspace: { id } }) => as.post(`/api/workspaces/${id}/end`, { name: 'Another', password }),
  },
  {
    name: 'GET /api/workspaces/:id/members',
    action: 'members.list',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/members`),
  },
  ...(['marketing', 'sales'] as const).map((side): Endpoint => ({
    name: `PUT /api/pitches/:id/leads/${side}`,
    action: `pitch.handLead.${side}`,
    success: 200,
    // To whoever leads it already: nothing changes for the others of this table.
    call: (as, { pitch: { id, leads } }) => as.put(`/api/pitches/${id}/leads/${side}`, leadOf(leads[side])),
  })),
  {
    name: 'POST /api/workspaces/:id/thanks',
    action: 'thanks.give',
    success: 201,
    call: (as, { workspace, pitch, member }) =>
      as.post(`/api/workspaces/${workspace.id}/thanks`, {
        ...{ to: member.id, text: 'Thank you', about: { kind: 'pitch', pitchId: pitch.id } },
      }),
  },
  {
    name: 'PATCH /api/workspaces/:id/members/:userId',
    action: 'members.manage',
    success: 204,
    call: (as, { workspace, member }) =>
      as.patch(`/api/workspaces/${workspace.id}/members/${member.id}`, { roles: ['viewer'] }),
  },
  {
    name: 'DELETE /api/workspaces/:id/members/:userId',
    action: 'members.manage',
    success: 204,
    call: (as, { workspace, member }) => as.delete(`/api/workspaces/${workspace.id}/members/${member.id}`),
  },
  ...(['marketing', 'sales'] as const).map((side): Endpoint => {
    return {
      name: `PUT /api/workspaces/:id/role-cards/${side}/:field`,
      action: `roleCard.write.${side}`,
      success: 200,
      call: async (as, { workspace }) => {
        const cards = `/api/workspaces/${workspace.id}/role-cards`
        const { body } = await as.get<Partial<RoleCards>>(cards)
        const revision = body[side]?.find(({ field }) => field === 'skills')?.revision ?? 0
        return as.put(`${cards}/${side}/skills`, { text: 'Listening', revision })
      },
    }
  }),
  {
    name: 'POST /api/workspaces/:id/invitations',
    action: 'members.manage',
    success: 201,
    call: (as, { workspace }) =>
      as.post(`/api/workspaces/${workspace.id}/invitations`, { email: 'new@test.example', roles: ['sales'] }),
  },
  {
    name: 'DELETE /api/workspaces/:id/invitations/:id',
    action: 'members.manage',
    success: 204,
    call: (as, { workspace, invitation }) =>
      as.delete(`/api/workspaces/${workspace.id}/invitations/${invitation.id}`),
  },
  {
    name: 'GET /api/decks',
    action: 'deck.list',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/decks?workspace=${workspace.id}`),
  },
  {
    name: 'POST /api/decks',
    action: 'deck.create',
    success: 201,
    call: (as, { workspace }) => as.post('/api/decks', { workspaceId: workspace.id, title: 'New' }),
  },
  {
    name: 'POST /api/imports',
    action: 'file.bring',
    success: 201,
    call: (as, { workspace }) =>
      as.send(`/api/imports?workspace=${workspace.id}&name=A.pptx`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: 'no presentation',
      }),
  },
  {
    name: 'GET /api/decks/:id',
    action: 'deck.read',
    success: 200,
    call: (as, { deck }) => as.get(`/api/decks/${deck.id}`),
  },
  {
    name: 'PATCH /api/decks/:id title',
    action: 'deck.rename',
    success: 200,
    call: (as, { deck }) => as.patch(`/api/decks/${deck.id}`, { title: 'Renamed' }),
  },
  {
    name: 'PATCH /api/decks/:id starter',
    action: 'deck.offer',
    success: 200,
    call: (as, { deck }) => as.patch(`/api/decks/${deck.id}`, { starter: true }),
  },
  {
    name: 'PATCH /api/decks/:id archived',
    action: 'deck.archive',
    success: 200,
    call: (as, { deck }) => as.patch(`/api/decks/${deck.id}`, { archived: false }),
  },
  {
    name: 'POST /api/decks/move',
    action: 'deck.move',
    success: 204,
    call: (as, { workspace, deck, folder }) =>
      as.post('/api/decks/move', { workspaceId: workspace.id, decks: [deck.id], folderId: folder.id }),
  },
  {
    name: 'GET /api/folders',
    action: 'folder.list',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/folders?workspace=${workspace.id}`),
  },
  {
    name: 'POST /api/folders',
    action: 'folder.manage',
    success: 201,
    call: (as, { workspace }) => as.post('/api/folders', { workspaceId: workspace.id, name: 'Retail' }),
  },
  {
    name: 'PATCH /api/folders/:id',
    action: 'folder.manage',
    success: 200,
    call: (as, { folder }) => as.patch(`/api/folders/${folder.id}`, { name: 'Airlines' }),
  },
  {
    name: 'DELETE /api/folders/:id',
    action: 'folder.manage',
    success: 204,
    call: (as, { folder }) => as.delete(`/api/folders/${folder.id}`),
  },
  {
    name: 'POST /api/decks/:id/duplicate',
    action: 'deck.duplicate',
    success: 201,
    call: (as, { deck }) => as.post(`/api/decks/${deck.id}/duplicate`),
  },
  {
    name: 'POST /api/decks/:id/repair',
    action: 'deck.repair',
    success: 200,
    call: (as, { deck }) => as.post(`/api/decks/${deck.id}/repair`),
  },
  {
    name: 'GET /api/decks/:id/leftovers',
    action: 'deck.read',
    success: 200,
    call: (as, { deck }) => as.get(`/api/decks/${deck.id}/leftovers`),
  },
  {
    name: 'GET /api/decks/:id/leftovers/done',
    action: 'deck.read',
    success: 200,
    call: (as, { deck }) => as.get(`/api/decks/${deck.id}/leftovers/done`),
  },
  {
    name: 'PATCH /api/decks/:id/leftovers/:nth of a deck that has none',
    action: 'leftover.settle',
    success: 404,
    call: (as, { deck }) => as.patch(`/api/decks/${deck.id}/leftovers/0`, { done: true }),
  },
  {
    name: 'POST /api/decks/:id/leftovers/notes',
    action: 'leftover.giveNotes',
    success: 200,
    call: (as, { deck, pitch }) => as.post(`/api/decks/${deck.id}/leftovers/notes`, { pitchId: pitch.id }),
  },
  {
    name: 'POST /api/decks/:id/leftovers/notes/take-back',
    action: 'leftover.giveNotes',
    success: 200,
    call: (as, { deck, pitch }) =>
      as.post(`/api/decks/${deck.id}/leftovers/notes/take-back`, { pitchId: pitch.id, given: [] }),
  },
  {
    name: 'DELETE /api/decks/:id/leftovers',
    action: 'leftover.settle',
    success: 204,
    call: (as, { deck }) => as.delete(`/api/decks/${deck.id}/leftovers`),
  },
  {
    name: 'GET /api/decks/:id/filled',
    action: 'deck.read',
    success: 200,
    call: (as, { deck }) => as.get(`/api/decks/${deck.id}/filled?blocks=a&slides=b`),
  },
  {
    name: 'GET /api/decks/:id/words',
    action: 'deck.read',
    success: 200,
    call: (as, { deck }) => as.get(`/api/decks/${deck.id}/words?words=a`),
  },
  {
    name: 'POST /api/decks/:id/exports',
    action: 'deck.export',
    success: 201,
    call: (as, { deck }) => as.post(`/api/decks/${deck.id}/exports`, { format: 'pptx' }),
  },
  {
    name: 'DELETE /api/decks/:id of one not archived',
    action: 'deck.delete',
    success: 409,
    call: (as, { deck }) => as.delete(`/api/decks/${deck.id}`),
  },
  {
    name: 'POST /api/decks/:id/pitches',
    action: 'pitch.create',
    success: 201,
    call: (as, { deck }) => as.post(`/api/decks/${deck.id}/pitches`, { client: 'Contoso' }),
  },
  {
    name: 'GET /api/pitches/:id',
    action: 'pitch.read',
    success: 200,
    call: (as, { pitch }) => as.get(`/api/pitches/${pitch.id}`),
  },
  {
    name: 'PATCH /api/pitches/:id client',
    action: 'pitch.rename',
    success: 200,
    call: (as, { pitch }) => as.patch(`/api/pitches/${pitch.id}`, { client: 'Contoso' }),
  },
  {
    name: 'PATCH /api/pitches/:id meetingOn',
    action: 'pitch.rename',
    success: 200,
    call: (as, { pitch }) => as.patch(`/api/pitches/${pitch.id}`, { meetingOn: '2027-01-31' }),
  },
  {
    name: 'PATCH /api/pitches/:id archived',
    action: 'pitch.archive',
    success: 200,
    call: (as, { pitch }) => as.patch(`/api/pitches/${pitch.id}`, { archived: false }),
  },
  {
    name: 'POST /api/pitches/:id/duplicate',
    action: 'pitch.duplicate',
    success: 201,
    call: (as, { pitch }) => as.post(`/api/pitches/${pitch.id}/duplicate`, { client: 'Contoso' }),
  },
  {
    name: 'POST /api/pitches/:id/repair',
    action: 'pitch.repair',
    success: 200,
    call: (as, { pitch }) => as.post(`/api/pitches/${pitch.id}/repair`),
  },
  {
    name: 'POST /api/pitches/:id/exports',
    action: 'pitch.export',
    success: 201,
    call: (as, { pitch }) =>
      as.post(`/api/pitches/${pitch.id}/exports`, { format: 'pptx', copy: 'client', reason: 'Asked' }),
  },
  {
    name: 'POST /api/pitches/:id/stages',
    action: 'stage.start',
    success: 201,
    call: (as, { pitch }) => as.post(`/api/pitches/${pitch.id}/stages`, { mode: 'rehearsal' }),
  },
  {
    name: 'POST /api/stages/:id/start of one that has started',
    action: 'stage.start',
    success: 409,
    call: (as, { stageId }) => as.post(`/api/stages/${stageId}/start`),
  },
  {
    name: 'PATCH /api/stages/:id/link of a rehearsal',
    action: 'stage.start',
    success: 409,
    call: (as, { stageId }) => as.patch(`/api/stages/${stageId}/link`, { limit: 5 }),
  },
  {
    name: 'GET /api/pitches/:id/checks',
    action: 'pitch.read',
    success: 200,
    call: (as, { pitch }) => as.get(`/api/pitches/${pitch.id}/checks`),
  },
  {
    name: 'GET /api/pitches/:id/stages',
    action: 'pitch.read',
    success: 200,
    call: (as, { pitch }) => as.get(`/api/pitches/${pitch.id}/stages`),
  },
  {
    name: 'POST /api/stages/:id/questions/:question/answer to one that nobody asked',
    action: 'question.answer',
    success: 404,
    call: (as, { stageId }) =>
      as.post(`/api/stages/${stageId}/questions/none/answer`, { text: 'Yes.', was: '' }),
  },
  {
    name: 'GET /api/stages/:id/report',
    action: 'pitch.read',
    success: 200,
    call: (as, { stageId }) => as.get(`/api/stages/${stageId}/report`),
  },
  {
    name: 'GET /api/stages/:id/deck',
    action: 'pitch.read',
    success: 200,
    call: (as, { stageId }) => as.get(`/api/stages/${stageId}/deck`),
  },
  {
    name: 'POST /api/stages/:id/exports',
    action: 'pitch.export',
    success: 201,
    call: (as, { stageId }) =>
      as.post(`/api/stages/${stageId}/exports`, { format: 'pptx', copy: 'client', reason: 'Asked' }),
  },
  {
    name: 'DELETE /api/pitches/:id of one not archived',
    action: 'pitch.delete',
    success: 409,
    call: (as, { pitch }) => as.delete(`/api/pitches/${pitch.id}`),
  },
  {
    name: 'POST /api/assets',
    action: 'asset.upload',
    success: 201,
    call: (as, { workspace }) => as.upload(`/api/assets?workspace=${workspace.id}`, picture),
  },
  {
    name: 'POST /api/decks/:id/pictures',
    action: 'asset.upload',
    success: 200,
    call: (as, { deck, asset }) => as.post(`/api/decks/${deck.id}/pictures`, { hashes: [asset.hash] }),
  },
  {
    name: 'GET /api/decks/:id/pictures/:hash',
    action: 'asset.read',
    success: 200,
    call: (as, { deck, asset }) => as.raw(`/api/decks/${deck.id}/pictures/${asset.hash}`),
  },
  {
    name: 'GET /api/stages/:id/pictures/:hash',
    action: 'asset.read',
    success: 200,
    call: (as, { stageId, asset }) => as.raw(`/api/stages/${stageId}/pictures/${asset.hash}`),
  },
  {
    name: 'GET /api/workspaces/:id/fonts',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/fonts`),
  },
  {
    name: 'GET /api/workspaces/:id/fonts/:hash',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace, fontHash }) => as.raw(`/api/workspaces/${workspace.id}/fonts/${fontHash}`),
  },
  {
    name: 'GET /api/decks/:id/fonts/:hash',
    action: 'brand.read',
    success: 200,
    call: (as, { deck, fontHash }) => as.raw(`/api/decks/${deck.id}/fonts/${fontHash}`),
  },
  {
    name: 'GET /api/stages/:id/fonts/:hash',
    action: 'brand.read',
    success: 200,
    call: (as, { stageId, fontHash }) => as.raw(`/api/stages/${stageId}/fonts/${fontHash}`),
  },
  {
    name: 'GET /api/workspaces/:id/avoided',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/avoided`),
  },
  {
    name: 'POST /api/workspaces/:id/avoided',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace }) => as.post(`/api/workspaces/${workspace.id}/avoided`, { words: 'cheap' }),
  },
  {
    name: 'DELETE /api/workspaces/:id/avoided/:entryId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/avoided/none`),
  },
  {
    name: 'GET /api/workspaces/:id/colors',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/colors`),
  },
  {
    name: 'POST /api/workspaces/:id/colors',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace }) =>
      as.post(`/api/workspaces/${workspace.id}/colors`, { name: 'Sea', hex: '#0a3d62' }),
  },
  {
    name: 'PATCH /api/workspaces/:id/colors/:colorId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) =>
      as.patch(`/api/workspaces/${workspace.id}/colors/none`, { name: 'Sea', hex: '#0a3d63' }),
  },
  {
    name: 'POST /api/workspaces/:id/colors/:colorId/move of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) =>
      as.post(`/api/workspaces/${workspace.id}/colors/none/move`, { before: null }),
  },
  {
    name: 'DELETE /api/workspaces/:id/colors/:colorId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/colors/none`),
  },
  {
    name: 'GET /api/workspaces/:id/pictures',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/pictures`),
  },
  {
    name: 'GET /api/workspaces/:id/pictures/:hash/preview',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace, asset }) =>
      as.raw(`/api/workspaces/${workspace.id}/pictures/${asset.hash}/preview`),
  },
  {
    name: 'POST /api/workspaces/:id/pictures',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace, asset }) =>
      as.post(`/api/workspaces/${workspace.id}/pictures`, { hash: asset.hash, name: 'Logo' }),
  },
  {
    name: 'PATCH /api/workspaces/:id/pictures/:pictureId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.patch(`/api/workspaces/${workspace.id}/pictures/none`, { name: 'Logo' }),
  },
  {
    name: 'POST /api/workspaces/:id/pictures/:pictureId/file of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) =>
      as.post(`/api/workspaces/${workspace.id}/pictures/none/file`, { hash: 'a'.repeat(64) }),
  },
  {
    name: 'DELETE /api/workspaces/:id/pictures/:pictureId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/pictures/none`),
  },
  {
    name: 'GET /api/workspaces/:id/themes',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/themes`),
  },
  {
    name: 'POST /api/workspaces/:id/themes',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace }) => as.post(`/api/workspaces/${workspace.id}/themes`, defaultTheme),
  },
  {
    name: 'PATCH /api/workspaces/:id/themes/:themeId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.patch(`/api/workspaces/${workspace.id}/themes/none`, { name: 'Sea' }),
  },
  {
    name: 'DELETE /api/workspaces/:id/themes/:themeId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/themes/none`),
  },
  {
    name: 'GET /api/workspaces/:id/layouts',
    action: 'brand.read',
    success: 200,
    call: (as, { workspace }) => as.get(`/api/workspaces/${workspace.id}/layouts`),
  },
  {
    name: 'POST /api/workspaces/:id/layouts',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace }) =>
      as.post(`/api/workspaces/${workspace.id}/layouts`, { name: 'Opening', blocks: [picturePlace] }),
  },
  {
    name: 'PATCH /api/workspaces/:id/layouts/:layoutId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.patch(`/api/workspaces/${workspace.id}/layouts/none`, { name: 'Sea' }),
  },
  {
    name: 'DELETE /api/workspaces/:id/layouts/:layoutId of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/layouts/none`),
  },
  {
    name: 'GET /api/workspaces/:id/pictures/:hash',
    action: 'asset.read',
    success: 200,
    call: (as, { workspace, asset }) => as.raw(`/api/workspaces/${workspace.id}/pictures/${asset.hash}`),
  },
  {
    name: 'POST /api/workspaces/:id/fonts',
    action: 'brand.manage',
    success: 201,
    call: (as, { workspace }) =>
      as.upload(`/api/workspaces/${workspace.id}/fonts?licence=Ours`, fontFile('tinos')),
  },
  {
    name: 'DELETE /api/workspaces/:id/fonts/:hash of none',
    action: 'brand.manage',
    success: 404,
    call: (as, { workspace }) => as.delete(`/api/workspaces/${workspace.id}/fonts/${'0'.repeat(64)}`),
  },
]

const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#336699' } })
  .png()
  .toBuffer()

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let deck: DeckRecord
let pitch: PitchRecord
let asset: Asset
let fontHash: string
let stageId: string
let kept: Folder
const callers = new Map<string, TestPerson>()
let outsider: TestPerson

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  deck = await makeDeck(owner, workspace)
  pitch = await makePitch(owner, deck)
  asset = (await owner.upload<Asset>(`/api/assets?workspace=${workspace.id}`, picture)).body
  await owner.post(`/api/workspaces/${workspace.id}/pictures`, { hash: asset.hash, name: 'Logo' })
  const fonts = `/api/workspaces/${workspace.id}/fonts?licence=Ours`
  fontHash = (await owner.upload<BrandFont>(fonts, fontFile('carlito'))).body.faces[0]!.asset
  ;({ stageId } = await startStage(owner, pitch, { mode: 'rehearsal' }))
  kept = await makeFolder()
  for (const held of members) callers.set(held.join(), await join(owner, workspace, held))
  outsider = (await makeWorkspace(server.url, 'Another company')).owner
})

afterAll(() => server.discard())

/** What one call may change is made for it alone. */
async function fixture({ action }: Endpoint): Promise<Fixture> {
  const folder = action === 'folder.manage' ? await makeFolder() : kept
  const about = { workspace, deck, pitch, asset, fontHash, stageId, folder }
  if (action !== 'members.manage') return { ...about, member: owner, invitation: nobody }
  const member = await join(owner, workspace, ['sales'])
  const invited = await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
    email: `guest-of-${member.id.toLowerCase()}@test.example`,
    roles: ['viewer'],
  })
  return { ...about, member, invitation: invited.body }
}

const makeFolder = async () =>
  (await owner.post<Folder>('/api/folders', { workspaceId: workspace.id, name: 'Retail' })).body

const nobody: Invitation = { id: 'none', email: '', roles: [], url: '', expiresAt: '' }

describe.each(endpoints)('$name', (endpoint) => {
  test.each(members.map((held) => [held.join(' and '), held] as const))('as %s', async (_name, held) => {
    const caller = callers.get(held.join())!
    const { status } = await endpoint.call(caller, await fixture(endpoint))
    expect(status).toBe(may(held, endpoint.action) ? endpoint.success : 403)
  })

  test('to someone outside the workspace it does not exist', async () => {
    expect((await endpoint.call(outsider, await fixture(endpoint))).status).toBe(404)
  })

  test('nobody gets in without signing in', async () => {
    expect((await endpoint.call(new Browser(server.url), await fixture(endpoint))).status).toBe(401)
  })

  test('another site cannot do it in a member’s name', async () => {
    const crossSite = new CrossSite(server.url, owner)
    const { status } = await endpoint.call(crossSite, await fixture(endpoint))
    expect(status).toBe(endpoint.name.startsWith('GET') ? endpoint.success : 403)
  })
})

/** The owner's browser, on a page of someone else. */
class CrossSite extends Browser {
  constructor(
    url: string,
    private readonly victim: Browser,
  ) {
    super(url)
  }

  override raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('origin', 'https://evil.example')
    return this.victim.raw(path, { ...init, headers })
  }
}

test('every action of the policy is in the table, but for goals, suggestions and whom a lead may be, which have tests of their own', () => {
  const here = new Set(endpoints.map(({ action }) => action))
  const elsewhere = actions.filter((action) => !here.has(action))
  expect(elsewhere).toEqual([
    ...['goal.write.marketing', 'goal.write.sales', 'pitch.lead.marketing', 'pitch.lead.sales'],
    ...['suggestion.create', 'suggestion.decide.design', 'suggestion.decide.pitch'],
  ])
})

test('a stranger learns nothing about a workspace from an id', async () => {
  const stranger = await signUp(server.url)
  const real = await stranger.get(`/api/decks/${deck.id}`)
  const made = await stranger.get('/api/decks/0000000000000000')
  expect(real.body).toEqual(made.body)
})
