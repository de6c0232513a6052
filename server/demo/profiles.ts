import type { ProfileField } from '#shared/model/profile.ts'
import type { Visibility } from '#shared/policy.ts'

type DemoLine = readonly [field: ProfileField, text: string, visibility: Visibility]

/** What the demo's two people say of themselves. */
export const demoProfiles: Readonly<Record<'marketing' | 'sales', readonly DemoLine[]>> = {
  marketing: [
    ['pronouns', 'she/her', 'workspace'],
    ['title', 'Brand designer', 'workspace'],
    ['city', 'Gothenburg', 'workspace'],
    ['timeZone', 'Europe/Stockholm', 'workspace'],
    ['hours', '12345 08:30-16:30', 'workspace'],
    ['reach', 'Chat; the phone for what cannot wait', 'workspace'],
    ['duties', 'How Daylark looks and sounds, in every deck that leaves the house', 'workspace'],
    ['measured', 'Decks that clients remember, and as few versions of our logo as possible', 'workspace'],
    [
      'needs',
      'The client’s own numbers two days before, and what was said in the room afterwards',
      'workspace',
    ],
    ['interests', 'Open-water swimming, letterpress', 'partners'],
  ],
  sales: [
    ['pronouns', 'he/him', 'workspace'],
    ['title', 'Account lead, grocery', 'workspace'],
    ['city', 'Porto', 'workspace'],
    ['timeZone', 'Europe/Lisbon', 'workspace'],
    ['hours', '12345 09:00-18:00', 'workspace'],
    ['reach', 'Phone: I am on the road most mornings', 'workspace'],
    ['duties', 'Grocers from the first call to the second year', 'workspace'],
    ['measured', 'Contracts signed, and still there a year later', 'workspace'],
    ['needs', 'Slides that I can say in my own words, and a warning before they change', 'workspace'],
    ['interests', 'Five-a-side football, old harbour maps, swimming when it is warm', 'partners'],
  ],
}
