import {
  History,
  Keyboard,
  LayoutGrid,
  ListChecks,
  PackageOpen,
  Play,
  Plus,
  Presentation,
  Redo2,
  Share2,
  SquareDashed,
  SquareUser,
  Undo2,
  Users,
} from 'lucide-react'
import { useNavigate } from 'react-router'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import type { PaletteCommand, PaletteGroup } from '#client/ui/Palette.tsx'
import { may } from '#shared/policy.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { exportChoices } from '../commands/exportChoices.ts'
import { meetingWords } from '#client/deck/meetingWords.ts'
import { saveExport } from '#client/page/saveExport.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { editorPath } from '#client/deck/editorPath.ts'
import { layouts } from '../slides/layouts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'

/** Everything the palette offers this person now; groups with nothing in them are left out. */
export function useCommands(): readonly PaletteGroup[] {
  const groups = [
    { title: 'Slides', commands: useSlideCommands() },
    { title: 'Clients', commands: useClientCommands() },
    { title: 'Actions', commands: useActionCommands() },
    { title: 'New slide', commands: useLayoutCommands() },
  ]
  return groups.filter(({ commands }) => commands.length > 0)
}

function useSlideCommands(): readonly PaletteCommand[] {
  const { slides } = useDeck()
  const goTo = useGoTo()
  return slides.map(({ id, title, section }, index) => ({
    id: `slide/${id}`,
    label: title || `Slide ${index + 1}`,
    note: [section, `Slide ${index + 1}`].filter(Boolean).join(' · '),
    icon: Presentation,
    run: () => goTo({ slideId: id }),
  }))
}

function useClientCommands(): readonly PaletteCommand[] {
  const { deckId, pitchId, me } = useDeckSession()
  const pitches = useDeckRecord()?.pitches ?? []
  const slideId = useEditor((state) => state.slideId)
  const navigate = useNavigate()
  const overlay = useOverlay()
  const go = (id: string | null) => void navigate(editorPath(deckId, id, slideId))
  const design: PaletteCommand = {
    id: 'client/design',
    label: 'The design',
    note: 'without a client',
    icon: SquareDashed,
    run: () => go(null),
  }
  const others = pitches.filter(({ id, archived }) => !archived && id !== pitchId)
  return [
    ...(pitchId === null ? [] : [design]),
    ...others.map(({ id, client, meetingOn }) => ({
      id: `client/${id}`,
      label: client,
      note: meetingWords(meetingOn),
      icon: SquareUser,
      run: () => go(id),
    })),
    ...(may(me.roles, 'pitch.create')
      ? [
          {
            id: 'client/new',
            label: 'New pitch for a client…',
            icon: Plus,
            run: () => overlay.show('new-pitch'),
          },
        ]
      : []),
  ]
}

function useActionCommands(): readonly PaletteCommand[] {
  const { deckId, pitchId, history, me } = useDeckSession()
  const { client, parked } = useDeck()
  const overlay = useOverlay()
  const navigate = useNavigate()
  return [
    {
      id: 'do/present',
      label: 'Slide show, full screen',
      icon: Play,
      shortcut: 'mod+enter',
      run: () => overlay.show('slideshow'),
    },
    ...(pitchId !== null && may(me.roles, 'stage.start')
      ? [{ id: 'do/start', label: 'Present together…', icon: Users, run: () => overlay.show('start') }]
      : []),
    ...(pitchId !== null
      ? [{ id: 'do/plan', label: 'The plan…', icon: ListChecks, run: () => overlay.show('plan') }]
      : []),
    ...(pitchId === null
      ? []
      : [
          {
            id: 'do/showings',
            label: 'Showings and rehearsals',
            icon: History,
            run: () => void navigate(`/pitches/${pitchId}/stages`),
          },
        ]),
    { id: 'do/share', label: 'Share', icon: Share2, run: () => overlay.show('share') },
    ...exportChoices(deckId, pitchId, client).map(({ label, icon, description, url }) => ({
      id: `do/export/${label}`,
      label: `Export: ${label}`,
      note: description,
      icon,
      run: () => void saveExport(url),
    })),
    ...(parked.length > 0
      ? [
          {
            id: 'do/parked',
            label: 'Words without a place',
            icon: PackageOpen,
            run: () => overlay.show('parked'),
          },
        ]
      : []),
    { id: 'do/undo', label: 'Undo', icon: Undo2, shortcut: 'mod+z', run: () => void history.undo() },
    { id: 'do/redo', label: 'Redo', icon: Redo2, shortcut: 'mod+shift+z', run: () => void history.redo() },
    {
      id: 'do/help',
      label: 'Keyboard shortcuts',
      icon: Keyboard,
      shortcut: '?',
      run: () => overlay.show('help'),
    },
    { id: 'do/home', label: 'All decks', icon: LayoutGrid, run: () => void navigate('/') },
  ]
}

function useLayoutCommands(): readonly PaletteCommand[] {
  const actions = useSlideActions()
  const slideId = useEditor((state) => state.slideId)
  if (!actions.builds) return []
  return layouts.map((layout) => ({
    id: `new/${layout.id}`,
    label: `New slide: ${layout.name}`,
    icon: Plus,
    run: () => actions.add(layout, slideId),
  }))
}
