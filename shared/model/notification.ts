/** What people may be told of. Each can be switched off by whom it is told. */
export const topics = {
  suggestions: { label: 'Suggestions', note: 'Somebody asks for a change to what you own.' },
  answers: { label: 'Answers', note: 'A suggestion of yours was taken or declined.' },
  thanks: { label: 'Thanks', note: 'Somebody thanks you. They stay in your list of thanks either way.' },
  hellos: {
    label: 'First words',
    note: 'Somebody with whom you lead a pitch for the first time says hello.',
  },
  roles: { label: 'Roles', note: 'Your roles in a workspace were changed.' },
  leads: {
    label: 'Leads',
    note: 'You are named to lead a pitch, or somebody else is in your place or leads with you.',
  },
  showings: { label: 'Showings', note: 'A pitch that you lead, or of a deck of yours, goes on stage.' },
} as const
export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as Topic[]

/**
 * Everything that somebody is told, and under which topic it is switched off. A new kind (a comment, a request, an
 * approval) is a line here, and its words in `server/inbox/wording.ts`.
 */
export const notificationKinds = {
  asked: 'suggestions',
  fileAsks: 'suggestions',
  accepted: 'answers',
  declined: 'answers',
  thanked: 'thanks',
  hello: 'hellos',
  roles: 'roles',
  lead: 'leads',
  relieved: 'leads',
  coLead: 'leads',
  showing: 'showings',
} as const satisfies Readonly<Record<string, Topic>>
export type NotificationKind = keyof typeof notificationKinds

/**
 * What an inbox holds at the most: entries of each topic, so that many of one push out none of another, and days that one
 * stays.
 */
export const inboxBounds = { ofTopic: 50, days: 90 } as const

/** What a thank-you may be for. */
export type ThanksKind = 'slide' | 'suggestion' | 'pitch'

/** Characters of a first word to somebody with whom one leads a pitch, at the most. */
export const longestOpener = 280

/** Characters of a thank-you, at the most. */
export const longestThanks = 280
