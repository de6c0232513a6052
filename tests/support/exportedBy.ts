import type { ExportRecord, NewExport } from '#shared/protocol/exports.ts'
import { eventually } from './eventually.ts'
import type { Answer, Browser } from './people.ts'

/** Asks for a file: `/api/pitches/x/exports?format=pptx&copy=client`, with what is wanted as an address has it. */
export function askForExport<T = ExportRecord>(person: Browser, address: string): Promise<Answer<T>> {
  const [path = '', query = ''] = address.split('?')
  return person.post<T>(path, wantedIn(query))
}

/** The file itself, once it is made. Rejects with why there is none. */
export async function exportedBy(person: Browser, address: string): Promise<Response> {
  const asked = await askForExport(person, address)
  if (asked.status !== 201) throw new Error(`${address}: ${asked.status} ${JSON.stringify(asked.body)}`)
  const { id } = asked.body
  const { state } = await endOf(person, id)
  if (state.kind !== 'ready') throw new Error(`${address}: ${JSON.stringify(state)}`)
  return person.raw(`/api/exports/${id}/file`)
}

/** What became of one, once it has ended. */
export const endOf = (person: Browser, id: string): Promise<ExportRecord> =>
  eventually(async () => {
    const { body } = await person.get<ExportRecord>(`/api/exports/${id}`)
    if (body.state.kind === 'waiting' || body.state.kind === 'working') throw new Error('It is being made')
    return body
  }, 60_000)

function wantedIn(query: string): NewExport {
  const { slides, ...rest } = Object.fromEntries(new URLSearchParams(query))
  return { ...rest, ...(slides && { slides: slides.split(',') }) } as unknown as NewExport
}
