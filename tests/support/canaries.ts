import sharp from 'sharp'
import { profileFieldNames, type ProfileField } from '#shared/model/profile.ts'
import type { Visibility } from '#shared/policy.ts'
import type { Workspace } from '#shared/protocol/api.ts'
import { signUp, type TestPerson } from './people.ts'

/** Somebody whose every field has a word, or bytes, that stand nowhere else. */
export interface MarkedPerson {
  readonly person: TestPerson
  readonly name: string
  /** By what is marked: a field, `photo`, `photo hash`, `name`, `email`. */
  readonly marks: ReadonlyMap<string, readonly (string | Buffer)[]>
}

const zones = { me: 'Antarctica/Troll', partners: 'Pacific/Chatham', workspace: 'Asia/Kathmandu' }
const hours = { me: '12345 03:11-19:41', partners: '12345 03:12-19:42', workspace: '12345 03:13-19:43' }

const wordsOf = (field: ProfileField, visibility: Visibility): string =>
  ({ timeZone: zones[visibility], hours: hours[visibility] })[field as string] ??
  `CANARY-${visibility}-${field}.`

/** A new person with every line and a photo, all of it for whom `visibility` says. */
export async function markedPerson(url: string, visibility: Visibility): Promise<MarkedPerson> {
  const name = `Nell NAME-${visibility}`
  const person = await signUp(url, name, `address-${visibility}@canary.example`)
  const marks = new Map<string, readonly (string | Buffer)[]>([
    ['name', [`NAME-${visibility}`]],
    ['email', [person.email]],
  ])
  for (const field of profileFieldNames) {
    const text = wordsOf(field, visibility)
    const { status } = await person.put(`/api/me/profile/${field}`, { text, visibility, revision: 0 })
    if (status !== 200) throw new Error(`${field}: ${status}`)
    marks.set(field, [text])
  }
  const sent = await person.upload<{ hash: string }>(`/api/me/photo?visibility=${visibility}`, await noise())
  marks.set('photo hash', [sent.body.hash])
  return { person, name, marks }
}

/** Their photo as the server keeps it, plain and as JSON would carry it, once they are in a workspace. */
export async function withPhoto(marked: MarkedPerson, workspace: Workspace): Promise<MarkedPerson> {
  const { person } = marked
  const answer = await person.raw(`/api/workspaces/${workspace.id}/people/${person.id}/photo`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const photo = [bytes.subarray(100, 160), bytes.toString('base64').slice(400, 440)]
  return { ...marked, marks: new Map([...marked.marks, ['photo', photo]]) }
}

/** Which marks of whom stand in these bytes: `me/city`. */
export const foundOf = (people: Readonly<Record<string, MarkedPerson>>) => (bytes: Uint8Array | string) => {
  const within = Buffer.from(bytes as Uint8Array)
  return Object.entries(people).flatMap(([who, { marks }]) =>
    [...marks].flatMap(([what, signs]) =>
      signs.some((sign) => within.includes(sign)) ? [`${who}/${what}`] : [],
    ),
  )
}

const noise = (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 300, height: 300, channels: 3, background: '#123456' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
