import { useQuery } from '@tanstack/react-query'
import { Images } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { errorText } from '#client/api.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { matchingPictures } from '#client/page/matchingPictures.ts'
import { PicturePreview } from '#client/page/PicturePreview.tsx'
import { brandPicturesQuery } from '#client/queries/brandQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { nextInGrid } from '#client/ui/gridKeys.ts'
import { SearchField } from '#client/ui/SearchField.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { Picture } from '#shared/model/block.ts'
import { natureOf } from '#shared/model/pictureKinds.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'
import { NewerPictures } from './NewerPictures.tsx'
import styles from './PictureLibrary.module.css'

interface PictureLibraryProps {
  /** With the description that the library has. */
  onTake: (picture: Picture) => void
  onClose: () => void
}

/** The workspace's pictures: type what one is called or shows and press Enter, or go through them with the arrow keys. */
export function PictureLibrary({ onTake, onClose }: PictureLibraryProps) {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data, error, refetch } = useQuery({
    ...brandPicturesQuery(workspaceId),
    enabled: workspaceId !== '',
    // A colleague may have added one a moment ago.
    refetchOnMount: 'always',
  })
  const take = ({ hash, width, height, alt, ...picture }: BrandPicture) => {
    onClose()
    onTake({ asset: hash, width, height, alt, ...natureOf(picture) })
  }
  return (
    <Dialog open size="l" title="Picture library" onOpenChange={onClose}>
      {error && !data ? (
        <EmptyState
          title="The library could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : !data ? (
        <Loading label="Loading the library" height={240} />
      ) : data.length === 0 ? (
        <NoPictures />
      ) : (
        <PictureGrid pictures={data} workspaceId={workspaceId} onTake={take} />
      )}
    </Dialog>
  )
}

function NoPictures() {
  const { can } = useDeckSession()
  return (
    <EmptyState icon={Images} title="No pictures yet">
      {can.editDesign ? (
        <>
          Logos and pictures that many decks need are added on the page{' '}
          <a href="/brand" target="_blank" rel="noreferrer">
            Brand
          </a>
          , and from a slide with “Add to the picture library” in a picture’s menu.
        </>
      ) : (
        'Marketing can add the company’s logos and pictures on the page Brand. Until then, choose a file of your own.'
      )}
    </EmptyState>
  )
}

interface PictureGridProps {
  pictures: readonly BrandPicture[]
  workspaceId: string
  onTake: (picture: BrandPicture) => void
}

function PictureGrid({ pictures, workspaceId, onTake }: PictureGridProps) {
  const [typed, setTyped] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const shown = matchingPictures(typed, pictures)
  // They may have come after the dialog, when its first focus was given away.
  useEffect(() => search.current?.focus(), [])

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    const at = (event.target as HTMLElement).dataset['picture'] ?? null
    if (at === null && event.key === 'Enter' && typed && shown[0]) {
      event.preventDefault()
      onTake(shown[0])
    }
    const ids = shown.map(({ id }) => id)
    const next = grid.current && nextInGrid([ids], columnsOf(grid.current), at, event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next === null) search.current?.focus()
    else grid.current?.querySelector<HTMLElement>(`[data-picture="${next}"]`)?.focus()
  }

  return (
    <div className={styles.picker} onKeyDown={handleKey}>
      <NewerPictures />
      <SearchField ref={search} label="Find a picture" value={typed} onChange={setTyped} />
      <p className={styles.news} role="status">
        {shown.length === 0
          ? 'No picture is called that, shows it or has it as a tag.'
          : countText(shown.length)}
      </p>
      <div ref={grid} className={styles.pictures}>
        {shown.map((picture, at) => (
          <button
            key={picture.id}
            type="button"
            className={styles.picture}
            data-picture={picture.id}
            tabIndex={at === 0 ? 0 : -1}
            onClick={() => onTake(picture)}
          >
            <PicturePreview picture={picture} workspaceId={workspaceId} />
            <span className={styles.name} dir="auto" title={picture.name}>
              {picture.name}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}

const countText = (count: number): string => `${count} ${count === 1 ? 'picture' : 'pictures'}`

/** How many stand side by side: as many as the dialog is wide enough for. */
const columnsOf = (grid: HTMLElement): number => getComputedStyle(grid).gridTemplateColumns.split(' ').length
