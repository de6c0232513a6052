import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { pitchWordsQuery } from '#client/queries/libraryQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import type { FoundInPitch, FoundInWords } from '#shared/protocol/api.ts'
import { isWanted, type Wanted } from '#shared/find/matcher.ts'
import type { PitchId, SlideId } from '#shared/model/ids.ts'
import type { Search } from './useSearch.ts'
import styles from './HitList.module.css'

/** Milliseconds without another letter before the server is asked. */
const calm = 300

/** What stands in the pitches of other clients. Choosing opens the pitch: words are replaced only where they are live. */
export function OtherClients({ search: { wanted, matches } }: { search: Search }) {
  const { deckId, pitchId } = useDeckSession()
  const settled = useSettled(wanted)
  const enabled = matches !== null && isWanted(settled.words)
  const { data, isError } = useQuery({ ...pitchWordsQuery(deckId, settled), enabled })
  const others = (data?.pitches ?? []).filter((one) => one.pitchId !== pitchId)
  if (matches === null) return null
  if (isError)
    return <p className={styles.note}>Other clients’ pitches could not be looked through just now.</p>
  return (
    <>
      {others.map((one) => (
        <ClientHits key={one.pitchId} {...one} />
      ))}
      {data?.more && (
        <p className={styles.note}>There is more than is listed. Open a pitch to see all of it.</p>
      )}
    </>
  )
}

function ClientHits({ pitchId, client, count, hits }: FoundInPitch) {
  const goTo = useGoTo()
  const here = useEditor((state) => state.slideId)
  const open = (to: PitchId, slideId: SlideId | null) => goTo({ pitchId: to, slideId: slideId ?? here ?? '' })
  return (
    <section className={styles.group} aria-label={client}>
      <h3 className={styles.head}>
        <span className={styles.title}>{client}</span> <span>{count}</span>
        <Button size="s" variant="quiet" onClick={() => open(pitchId, hits[0]?.slideId ?? null)}>
          Open this pitch
        </Button>
      </h3>
      <ul>
        {hits.map((hit, at) => (
          <ClientHit key={at} hit={hit} onOpen={() => open(pitchId, hit.slideId)} />
        ))}
      </ul>
    </section>
  )
}

function ClientHit({
  hit: { before, words, after, number },
  onOpen,
}: {
  hit: FoundInWords
  onOpen: () => void
}) {
  return (
    <li>
      <button type="button" className={styles.hit} onClick={onOpen}>
        <i className={styles.owner} data-owner="sales" aria-hidden />
        <span className={styles.line} dir="auto">
          {before}
          <mark className={styles.words}>{words}</mark>
          {after}
        </span>
        <small className={styles.what}>{number > 0 ? `Slide ${number}` : 'On no slide'}</small>
      </button>
    </li>
  )
}

function useSettled(wanted: Wanted): Wanted {
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), calm)
    return () => clearTimeout(timer)
  }, [wanted])
  return settled
}
