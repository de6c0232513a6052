import { blank } from '../starters/blank.ts'
import type { Services } from '../services.ts'

/** Makes the sample deck and its pitches. */
export async function buildDemoContent({ decks }: Services, workspaceId: string): Promise<void> {
  await decks.create(workspaceId, blank, 'Sample deck')
}
