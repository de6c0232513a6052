/** Where anybody makes an address for themselves. Country endings of the same houses count, too. */
const providers = [
  ...[
    'gmail',
    'googlemail',
    'outlook',
    'hotmail',
    'live',
    'msn',
    'yahoo',
    'ymail',
    'rocketmail',
    'aol',
    'icloud',
  ],
  ...[
    'me',
    'mac',
    'proton',
    'protonmail',
    'pm',
    'tutanota',
    'tuta',
    'tutamail',
    'hey',
    'fastmail',
    'zoho',
    'gmx',
  ],
  ...[
    'web',
    'freenet',
    't-online',
    'mail',
    'email',
    'inbox',
    'hushmail',
    'mailinator',
    'yandex',
    'ya',
    'rambler',
  ],
  ...[
    'bk',
    'list',
    'qq',
    '163',
    '126',
    'sina',
    'sohu',
    'foxmail',
    'naver',
    'daum',
    'hanmail',
    'rediffmail',
    'orange',
  ],
  ...[
    'wanadoo',
    'free',
    'laposte',
    'sfr',
    'libero',
    'virgilio',
    'alice',
    'tiscali',
    'terra',
    'uol',
    'bol',
    'wp',
    'o2',
  ],
  ...[
    'onet',
    'interia',
    'seznam',
    'centrum',
    'btinternet',
    'sky',
    'virginmedia',
    'comcast',
    'verizon',
    'att',
    'cox',
  ],
  ...[
    'duck',
    'guerrillamail',
    'yopmail',
    '10minutemail',
    'tempmail',
    'trashmail',
    'sharklasers',
    'posteo',
    'mailbox',
  ],
] as const

const known: ReadonlySet<string> = new Set(providers)

/** Ends of which the part before the last says nothing: `yahoo.co.uk`. */
const secondLevel: ReadonlySet<string> = new Set(['co', 'com', 'net', 'org', 'ne', 'or', 'ac', 'gov', 'edu'])

/**
 * Whether anybody may have an address there, as far as we know; also the end of a name alone (`co.uk`). `domain`: lower
 * case. A company whose domain looks like a provider's invites people one by one.
 */
export function isPublicMail(domain: string): boolean {
  const parts = domain.split('.')
  parts.pop()
  if (parts.length > 1 && secondLevel.has(parts.at(-1)!)) parts.pop()
  const name = parts.at(-1) ?? ''
  return known.has(name) || secondLevel.has(name)
}
