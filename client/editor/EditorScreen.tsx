import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { useState, type ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { DeckSessionProvider } from '#client/deck/DeckSessionProvider.tsx'
import { createEditorStore, EditorStoreProvider } from '#client/deck/editorStore.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { PhotosOf } from '#client/people/card/PhotosOf.tsx'
import { PicturesOf } from '#client/slide/PicturesOf.tsx'
import { ComesBack } from '#client/ui/ComesBack.tsx'
import { EditorSkeleton } from './EditorSkeleton.tsx'
import { lastSlide } from '#client/deck/lastSlide.ts'
import { ConcernsProvider } from './concerns/ConcernsProvider.tsx'
import { OfferedActsProvider } from './commands/offeredActs.tsx'
import { OverlayProvider } from './commands/overlay.tsx'
import { ThanksHere } from './ThanksHere.tsx'
import { Workbench } from './Workbench.tsx'

/** `/decks/:deckId` and `/decks/:deckId/pitches/:pitchId`: one screen, so that changing the client keeps the slide. */
export function EditorScreen() {
  const { deckId = '', pitchId = null } = useParams()
  return <DeckEditor key={deckId} deckId={deckId} pitchId={pitchId} />
}

function DeckEditor({ deckId, pitchId }: { deckId: DeckId; pitchId: PitchId | null }) {
  const [search] = useSearchParams()
  const [store] = useState(() => createEditorStore(search.get('slide') ?? lastSlide(deckId)))
  return (
    <EditorStoreProvider value={store}>
      <DeckSessionProvider deckId={deckId} pitchId={pitchId} fallback={<EditorSkeleton />}>
        <OverlayProvider>
          <OfferedActsProvider>
            <PicturesOf deck={deckId}>
              <ComesBack>
                <ConcernsProvider>
                  <WithPhotos pitchId={pitchId}>
                    <ThanksHere>
                      <Workbench />
                    </ThanksHere>
                  </WithPhotos>
                </ConcernsProvider>
              </ComesBack>
            </PicturesOf>
          </OfferedActsProvider>
        </OverlayProvider>
      </DeckSessionProvider>
    </EditorStoreProvider>
  )
}

const WithPhotos = ({ pitchId, children }: { pitchId: PitchId | null; children: ReactNode }) => (
  <PhotosOf workspaceId={useDeckRecord()?.workspaceId ?? ''} onPitch={pitchId}>
    {children}
  </PhotosOf>
)
