import type { Role } from '#shared/policy.ts'
import type { ApiError, DeckRecord, Invitation, PitchRecord, Workspace } from '#shared/protocol/api.ts'

export interface Answer<T = unknown> {
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON; `undefined` where the answer has no body. */
  readonly body: T
}

/** What is said of whatever is not a success. */
export interface Refused {
  readonly error: ApiError['error']
}

export const password = 'a-long-password'

/** One person's browser: it keeps cookies and sends them along. */
export class Browser {
  readonly url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send(path, { method: 'GET' })
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.send(path, json('POST', body))
  }

  patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send(path, json('PATCH', body))
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send(path, json('PUT', body))
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send(path, { method: 'DELETE' })
  }

  upload<T>(path: string, bytes: Uint8Array, name = 'picture.png'): Promise<Answer<T>> {
    const form = new FormData()
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
    return this.send(path, { method: 'POST', body: form })
  }

  async send<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const response = await this.raw(path, init)
    const text = await response.text()
    const body = (text === '' ? undefined : JSON.parse(text)) as T
    return { status: response.status, headers: response.headers, body }
  }

  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie)
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  /** A cookie as a server sets it. */
  keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export interface TestPerson extends Browser {
  readonly id: string
  readonly email: string
}

/** One server may serve several runs. */
const run = Math.random().toString(36).slice(2)
let made = 0

/** A new account, signed in. */
export async function signUp(
  url: string,
  name = 'Someone',
  email = `person${++made}.${run}@test.example`,
): Promise<TestPerson> {
  const browser = new Browser(url)
  const { status, body } = await browser.post<{ user: { id: string } }>('/api/auth/sign-up/email', {
    name,
    email,
    password,
  })
  if (status !== 200) throw new Error(`Could not sign up ${email}: ${JSON.stringify(body)}`)
  return Object.assign(browser, { id: body.user.id, email })
}

/** A workspace with its maker, who holds admin, marketing and sales. */
export async function makeWorkspace(
  url: string,
  name = 'Acme',
): Promise<{ owner: TestPerson; workspace: Workspace }> {
  const owner = await signUp(url, 'Olga Owner')
  const { body: workspace } = await owner.post<Workspace>('/api/workspaces', { name })
  return { owner, workspace }
}

/** A new person, invited by `owner` and in. */
export async function join(
  owner: TestPerson,
  workspace: Workspace,
  roles: readonly Role[],
  name: string = roles.join(' and '),
): Promise<TestPerson> {
  const person = await signUp(owner.url, name)
  const invited = await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
    email: person.email,
    roles,
  })
  const token = invited.body.url.split('/invite/')[1]
  const accepted = await person.post(`/api/invitations/${token}/accept`)
  if (accepted.status !== 200) throw new Error(`Could not join: ${JSON.stringify(accepted.body)}`)
  return person
}

export async function makeDeck(
  person: TestPerson,
  workspace: Workspace,
  title = 'Launch',
): Promise<DeckRecord> {
  const { status, body } = await person.post<DeckRecord>('/api/decks', { workspaceId: workspace.id, title })
  if (status !== 201) throw new Error(`Could not make a deck: ${JSON.stringify(body)}`)
  return body
}

export async function makePitch(
  person: TestPerson,
  deck: DeckRecord,
  client = 'Northwind',
): Promise<PitchRecord> {
  const { status, body } = await person.post<PitchRecord>(`/api/decks/${deck.id}/pitches`, { client })
  if (status !== 201) throw new Error(`Could not make a pitch: ${JSON.stringify(body)}`)
  return body
}
