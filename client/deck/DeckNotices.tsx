import { ClosedNotice } from './ClosedNotice.tsx'
import { RefusedWords } from './RefusedWords.tsx'

/** What there is to tell about an open deck's documents: words that were not taken, and rooms that have closed. */
export function DeckNotices({ dismissible }: { readonly dismissible: boolean }) {
  return (
    <>
      <RefusedWords />
      <ClosedNotice dismissible={dismissible} />
    </>
  )
}
