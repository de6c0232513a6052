import { useEffect, useState } from 'react'
import { whenIdle } from '#client/ui/whenIdle.ts'
import { useOwnFontsKept } from '#client/deck/ownFonts.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { ConcernsWatch } from './concerns/ConcernsWatch.tsx'
import { FollowBar } from './FollowBar.tsx'
import { Header } from './header/Header.tsx'
import { IntroductionHere } from './introduction/IntroductionHere.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { NoSlides } from './NoSlides.tsx'
import { BottomPanel } from './panels/BottomPanel.tsx'
import { NotesSheet } from './panels/NotesSheet.tsx'
import { AddSlide } from './slideList/AddSlide.tsx'
import { ParkingDialog } from './parked/ParkingDialog.tsx'
import { TurnNews } from './TurnNews.tsx'
import { useEditorShortcuts } from './useEditorShortcuts.ts'

export { AddSlide, BottomPanel, Canvas, FollowBar, Header, Inspector, NoSlides, NotesSheet }

/** What stands in no place of its own: keys that work anywhere, questions, and what an undo has done. */
export function Attendants() {
  useEditorShortcuts()
  const [rests, setRests] = useState(false)
  useEffect(() => whenIdle(() => setRests(true)), [])
  return (
    <>
      {rests && <Lookers />}
      {rests && <IntroductionHere />}
      <ParkingDialog />
      <TurnNews />
    </>
  )
}

/** They look through the whole deck: once the canvas can be worked on, and nobody waits for anything. */
function Lookers() {
  useOwnFontsKept()
  return <ConcernsWatch />
}
