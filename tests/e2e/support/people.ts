import { expect, type APIResponse, type Page } from '@playwright/test'
import type { Role } from '#shared/policy.ts'
import type { DeckRecord, Invitation, PitchRecord, Workspace } from '#shared/protocol/api.ts'

export const password = 'correct horse battery'

let made = 0

/** An address that no other test uses, in this run or another on the same server. */
export const freshEmail = (name: string): string => `${name}.${Date.now()}.${++made}@example.com`

/** Makes an account and signs this page's context in with it. */
export async function signUp(
  page: Page,
  name: string,
  email = freshEmail(name.split(' ')[0]!.toLowerCase()),
) {
  await answerOf(page.request.post('/api/auth/sign-up/email', { data: { name, email, password } }))
  return { name, email }
}

/** A person with a workspace of their own, holding all roles in it: a test may do there what it likes. */
export async function signUpWithWorkspace(page: Page, name: string, workspaceName = 'Northwind') {
  const person = await signUp(page, name)
  const workspace = await answerOf<Workspace>(
    page.request.post('/api/workspaces', { data: { name: workspaceName } }),
  )
  return { ...person, workspace }
}

/** Signs another page's context up and lets it join. */
export async function joinAs(
  host: Page,
  guest: Page,
  workspace: Workspace,
  name: string,
  roles: readonly Role[],
) {
  const person = await signUp(guest, name)
  const { url } = await invite(host, workspace, person.email, roles)
  const token = url.slice(url.lastIndexOf('/') + 1)
  await answerOf(guest.request.post(`/api/invitations/${token}/accept`, { data: {} }))
  return person
}

export const invite = (
  page: Page,
  workspace: Workspace,
  email: string,
  roles: readonly Role[],
): Promise<Invitation> =>
  answerOf(page.request.post(`/api/workspaces/${workspace.id}/invitations`, { data: { email, roles } }))

export const makeDeck = (page: Page, workspace: Workspace, title: string): Promise<DeckRecord> =>
  answerOf(page.request.post('/api/decks', { data: { workspaceId: workspace.id, title } }))

export const makePitch = (
  page: Page,
  deck: DeckRecord,
  client: string,
  meetingOn?: string,
): Promise<PitchRecord> =>
  answerOf(
    page.request.post(`/api/decks/${deck.id}/pitches`, { data: { client, ...(meetingOn && { meetingOn }) } }),
  )

/** The body of an answer that must be a good one. */
export async function answerOf<T>(answering: Promise<APIResponse>): Promise<T> {
  const answer = await answering
  expect(answer.ok(), `${answer.url()}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}
