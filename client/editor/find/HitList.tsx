import { useEffect, useRef } from 'react'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { ownerOfPlace, type FoundOnSlide } from '#shared/find/findWords.ts'
import { excerptOf, type Hit } from '#shared/find/hit.ts'
import { OtherClients } from './OtherClients.tsx'
import { placeWords } from './placeWords.ts'
import { keyOf, type Search } from './useSearch.ts'
import styles from './HitList.module.css'

interface HitListProps {
  search: Search
  onChoose: (hit: Hit) => void
}

/** What was found: in the open deck slide by slide, in the others client by client. */
export function HitList({ search, onChoose }: HitListProps) {
  const { found, hits, at } = search
  const current = hits[at]
  const rows = (group: readonly Hit[]) =>
    group.map((hit) => <HitRow key={keyOf(hit)} hit={hit} current={hit === current} onChoose={onChoose} />)
  return (
    <>
      {found.slides.map((slide) => (
        <section key={slide.slideId} className={styles.group}>
          <SlideHead {...slide} />
          <ul>{rows(slide.hits)}</ul>
        </section>
      ))}
      {found.apart.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.head}>On no slide</h3>
          <ul>{rows(found.apart)}</ul>
        </section>
      )}
      <OtherClients search={search} />
    </>
  )
}

function SlideHead({ slideId, number }: FoundOnSlide) {
  const title = useDeckPart(({ slides, layouts = [] }) => {
    return [...slides, ...layouts].find(({ id }) => id === slideId)?.title ?? ''
  })
  return (
    <h3 className={styles.head}>
      <span className={styles.number}>{number || 'Layout'}</span>{' '}
      <span className={styles.title}>{title || 'Untitled'}</span>
    </h3>
  )
}

interface HitRowProps {
  hit: Hit
  current: boolean
  onChoose: (hit: Hit) => void
}

function HitRow({ hit, current, onChoose }: HitRowProps) {
  const row = useRef<HTMLButtonElement>(null)
  const { before, words, after } = excerptOf(hit)
  const owner = ownerOfPlace(hit.place)
  const what = [placeWords(hit.place), hit.isFact && 'a fact'].filter(Boolean).join(', ')
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.hit}
        aria-current={current || undefined}
        onClick={() => onChoose(hit)}
      >
        <i className={styles.owner} data-owner={owner} aria-hidden />
        <span className={styles.line} dir="auto">
          {before}
          <mark className={styles.words}>{words}</mark>
          {after}
        </span>
        {what && <small className={styles.what}>{what}</small>}
        <VisuallyHidden>, {owner}’s</VisuallyHidden>
      </button>
    </li>
  )
}
