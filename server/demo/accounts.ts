import type { Role } from '#shared/policy.ts'

/** Two people to enter the demo as. They exist nowhere else. */
export const demoPassword = 'duodeck-demo'

export interface DemoAccount {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

export const demoAccounts: Readonly<Record<'marketing' | 'sales', DemoAccount>> = {
  marketing: { name: 'Mara Lindqvist', email: 'marketing@demo.example', roles: ['marketing', 'admin'] },
  sales: { name: 'Tomás Rivera', email: 'sales@demo.example', roles: ['sales'] },
}
