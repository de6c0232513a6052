import { callerAddressHeader } from '../accounts/identity.ts'
import { demoProfiles } from './profiles.ts'
import type { Services } from '../services.ts'
import { demoAccounts, demoPassword, type DemoAccount } from './accounts.ts'
import { buildDemoContent } from './content.ts'

/** Fills an empty server with a workspace, its two people and their work. */
export async function seedDemo(services: Services, url: string): Promise<void> {
  const marketing = await signUp(services, url, demoAccounts.marketing)
  const workspace = await services.members.createWorkspace('Daylark', marketing)
  await services.members.setRoles(workspace.id, marketing, demoAccounts.marketing.roles)
  const sales = await signUp(services, url, demoAccounts.sales)
  await services.members.add(workspace.id, sales, demoAccounts.sales.roles)
  for (const [id, lines] of [
    [marketing, demoProfiles.marketing],
    [sales, demoProfiles.sales],
  ] as const)
    for (const [field, text, visibility] of lines)
      await services.profiles.write(id, field, { text, visibility, revision: 0 })
  await buildDemoContent(services, workspace.id, { marketing, sales })
  // They have worked together for long: nobody introduces them.
  await services.db
    .insertInto('introduction')
    .values([
      { user_id: marketing, other_id: sales, opener: '' },
      { user_id: sales, other_id: marketing, opener: '' },
    ])
    .execute()
}

/** The same way in as for everyone. Answers with the new person's id. */
async function signUp({ identity }: Services, url: string, { name, email }: DemoAccount): Promise<string> {
  const body = JSON.stringify({ name, email, password: demoPassword })
  const headers = { 'content-type': 'application/json', [callerAddressHeader]: '127.0.0.1' }
  const answer = await identity.handle(
    new Request(`${url}/api/auth/sign-up/email`, { method: 'POST', headers, body }),
  )
  if (!answer.ok) throw new Error(`The demo account ${email} could not be made: ${await answer.text()}`)
  const { user } = (await answer.json()) as { user: { id: string } }
  return user.id
}
