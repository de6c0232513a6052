import { PageTitle } from '#client/page/PageTitle.tsx'
import { useAnnounce } from '#client/deck/DeckSession.tsx'
import { TextToolbar } from '#client/text/TextToolbar.tsx'
import { useClient, useSlideOrder, useTitle } from '#client/deck/deckParts.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { Header } from './header/Header.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { NoSlides } from './NoSlides.tsx'
import { Overlays } from './Overlays.tsx'
import { BottomPanel } from './panels/BottomPanel.tsx'
import { SlideList } from './slideList/SlideList.tsx'
import { TurnNews } from './TurnNews.tsx'
import { useEditorShortcuts } from './useEditorShortcuts.ts'
import { useKeysForSlide } from './useKeysForSlide.ts'
import { useOpenSlide } from '#client/deck/useOpenSlide.ts'
import styles from './Workbench.module.css'

/** The editor's parts in their places. */
export function Workbench() {
  useOpenSlide()
  useAnnounce()
  useEditorShortcuts()
  useKeysForSlide()
  return (
    <div className={styles.bench}>
      <TabTitle />
      <Header />
      <SlideList />
      <main className={styles.desk} aria-label="Slide">
        <TextToolbar />
        <SlideOrNone />
      </main>
      <BottomPanel />
      <Inspector />
      <Overlays />
      <TurnNews />
    </div>
  )
}

function TabTitle() {
  const [title, client] = [useTitle(), useClient()]
  return <PageTitle>{[client, title || 'Untitled deck'].filter(Boolean).join(' · ')}</PageTitle>
}

const SlideOrNone = () => (useSlideOrder().length === 0 ? <NoSlides /> : <Canvas />)
