import { onTestFinished, expect, test } from 'vitest'
import { Digest } from '#server/inbox/digest.ts'
import type { Inbox } from '#server/inbox/inbox.ts'
import type { Told } from '#shared/protocol/inbox.ts'
import type { Mail, Mailer } from '#server/accounts/mailer.ts'
import { createLog } from '#server/log.ts'
import { Browser, join, makeDeck, makePitch, makeWorkspace } from '../../support/people.ts'
import { startTestServer } from '../../support/server.ts'

const hour = 3_600_000

/** A designer and a seller, and two processes that would both mail, by a clock of the test's own. */
async function twoMailers() {
  const server = await startTestServer()
  onTestFinished(() => server.discard())
  const { owner, workspace } = await makeWorkspace(server.url)
  const designer = await join(owner, workspace, ['marketing'], 'Dana Designer')
  const seller = await join(owner, workspace, ['sales'], 'Sol Seller')
  const mails: Mail[] = []
  const mailer: Mailer = { delivers: true, send: (mail) => Promise.resolve(void mails.push(mail)) }
  const { db } = server.services
  const unreadable = new Set<string>()
  const inbox: Pick<Inbox, 'unreadSince'> = {
    unreadSince: (userId, since) =>
      unreadable.has(userId)
        ? Promise.reject(new Error('unreadable'))
        : server.services.inbox.unreadSince(userId, since),
  }
  let now = Date.now()
  const log = createLog('silent')
  const deps = { db, inbox, mailer, publicUrl: 'https://decks.example', log, now: () => now }
  const both = [new Digest(deps), new Digest(deps)]
  return {
    ...{ server, workspace, owner, designer, seller, unreadable },
    /** Both look at once, `later` milliseconds after the last time. */
    look: async (later: number): Promise<readonly Mail[]> => {
      now += later
      const before = mails.length
      await Promise.all(both.map((digest) => digest.sendDue()))
      return mails.slice(before)
    },
  }
}

test('what is unread is mailed once a day, by one of two processes, to whoever asked for it and until they say no', async () => {
  const { server, workspace, owner, designer, seller, unreadable, look } = await twoMailers()
  const deck = await makeDeck(designer, workspace)
  await designer.put('/api/me/profile/family', { text: 'canary-line', visibility: 'me', revision: 0 })
  await makePitch(seller, deck, 'Harbour')
  expect(await look(2 * hour)).toEqual([])
  // Whose inbox cannot be read keeps nobody else from their mail.
  for (const person of [owner, seller]) {
    await person.put('/api/me/digest', { on: true })
    unreadable.add(person.id)
  }
  expect((await designer.put<Told>('/api/me/digest', { on: true })).body.digest).toBe(true)
  const [first, ...others] = await look(0)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    ...{ to: designer.email, subject: 'Sol Seller named you to lead the pitch for Harbour' },
    text: expect.stringContaining('- Sol Seller named you to lead the pitch for Harbour.') as string,
  })
  expect(JSON.stringify(first)).not.toContain('canary')
  // Nothing new: nothing is mailed again. Something new: not on the same day.
  expect(await look(25 * hour)).toEqual([])
  await makePitch(seller, deck, 'Northwind')
  await makePitch(seller, deck, 'Acme')
  const { db } = server.services
  const at = new Date(Date.now() + 26 * hour).toISOString()
  await db.updateTable('notification').set({ at }).where('read_at', 'is', null).execute()
  const [second, ...more] = await look(3 * hour)
  expect([second?.subject, more]).toEqual(['3 things wait for you in Duodeck', []])
  // Read on the page: nothing is left to mail.
  const { text = '', unsubscribe = '' } = second ?? {}
  const token = /unsubscribe\/(\S+)/.exec(text)?.[1] ?? ''
  expect(unsubscribe).toBe(`https://decks.example/api/digest/${token}/off`)
  await designer.post('/api/me/inbox/read', { upTo: at })
  expect(await look(25 * hour)).toEqual([])
  const nobody = new Browser(server.url)
  expect((await nobody.post('/api/digest/made-up/off')).status).toBe(404)
  expect((await nobody.post(`/api/digest/${token}/off`)).status).toBe(204)
  expect((await nobody.post(`/api/digest/${token}/off`)).status).toBe(204)
  expect((await designer.get<Told>('/api/me/told')).body.digest).toBe(false)
  await db.updateTable('notification').set({ read_at: null }).execute()
  expect(await look(100 * hour)).toEqual([])
  // Switched on again it begins with the day before, and not where it ended.
  await designer.put('/api/me/digest', { on: true })
  expect(await look(0)).toEqual([])
})
