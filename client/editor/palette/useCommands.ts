import { copyChoices, pdfChoices } from '../commands/exportFile.ts'
import { IdCard, Plus, Presentation, SquareDashed, SquareUser } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { paletteCommands } from '#client/ui/command.ts'
import { useOpenCard } from '#client/people/cards.ts'
import { rolesText } from '#client/people/roleWords.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import type { PaletteCommand, PaletteGroup } from '#client/ui/Palette.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { meetingWords } from '#client/deck/meetingWords.ts'
import { orderOrSay } from '#client/exports/useExport.ts'
import { useSendFile } from '../concerns/useSendFile.ts'
import { arrangeCommands } from '../commands/arrangeCommands.ts'
import { canvasCommands, tableCommands, zoomCommands } from '../commands/canvasCommands.ts'
import { rulingCommands } from '../commands/rulingCommands.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { insertCommands, shapeCommands } from '../commands/insertCommands.ts'
import { useOffered } from '../commands/offeredActs.tsx'
import { slideCommandsFor } from '../commands/slideCommands.ts'
import { useEditorActs } from '../commands/useEditorActs.ts'
import { useSlideActs } from '../commands/useSlideActs.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { useOfferedLayouts } from '../slides/layouts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { useChosenSlides } from '#client/deck/slideChoice.ts'

/** Everything the palette offers this person now; groups with nothing in them are left out. */
export function useCommands(): readonly PaletteGroup[] {
  const insert = useInsertCommands()
  const groups = [
    { title: 'Here', commands: useHereCommands() },
    { title: 'Insert', commands: insert.tools },
    { title: 'Slides', commands: useSlideCommands() },
    { title: 'Clients', commands: useClientCommands() },
    { title: 'People', commands: usePeopleCommands() },
    { title: 'Actions', commands: useActionCommands() },
    { title: 'New slide', commands: useLayoutCommands() },
    { title: 'Insert a shape', commands: insert.shapes },
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
  const { deckId, pitchId } = useDeckSession()
  const pitches = useDeckRecord()?.pitches ?? []
  const slideId = useEditor((state) => state.slideId)
  const navigate = useNavigate()
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
  ]
}

/** The card of everybody in the workspace: of some there is a face on the screen that no key leads to. */
function usePeopleCommands(): readonly PaletteCommand[] {
  const { me } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  const openCard = useOpenCard()
  const others = data?.members.filter(({ userId }) => userId !== me.id) ?? []
  return others.map(({ userId, name, roles }) => ({
    id: `person/${userId}`,
    label: `About ${name}`,
    note: rolesText(roles),
    icon: IdCard,
    run: () => openCard({ userId, name }, null),
  }))
}

function useActionCommands(): readonly PaletteCommand[] {
  const { find: _open, save: _alwaysSaved, nextPane: _on, previousPane: _back, ...acts } = useEditorActs()
  const { pitchId } = useDeckSession()
  const { client } = useDeck()
  const send = useSendFile(orderOrSay)
  return [
    ...paletteCommands('editor', editorCommands, acts),
    ...copyChoices(pitchId, client).map(({ copy, label, description, icon }) => ({
      ...{ id: `export/${copy}`, label: `Export: ${label}`, note: description, icon },
      run: () => void send({ copy, format: 'pptx', slides: [] }),
    })),
    ...pdfChoices(pitchId).map(({ copy, label, description, icon }) => ({
      ...{ id: `export/pdf/${copy}`, label: `Export: ${label}`, note: description, icon },
      run: () => void send({ copy, format: 'pdf', slides: [] }),
    })),
  ]
}

/** What can be done to the selection and to the open slide. */
function useHereCommands(): readonly PaletteCommand[] {
  const offered = useOffered()
  const actsOf = useSlideActs()
  const chosen = useChosenSlides()
  // What is selected does not change while the palette is open.
  const [onCanvas] = useState(() => {
    const acts = offered.getState().ask()
    return [
      ...paletteCommands('canvas', canvasCommands, acts),
      ...paletteCommands('arrange', arrangeCommands, acts),
      ...paletteCommands('table', tableCommands, acts),
      ...paletteCommands('zoom', zoomCommands, acts),
      ...paletteCommands('ruling', rulingCommands, acts),
    ]
  })
  return [...onCanvas, ...paletteCommands('slide', slideCommandsFor(chosen.length), actsOf(chosen))]
}

/** Tools to take in hand; shapes come last, being many. */
function useInsertCommands() {
  const offered = useOffered()
  const [acts] = useState(() => offered.getState().ask())
  return {
    tools: paletteCommands('insert', insertCommands, acts),
    shapes: paletteCommands('insert', shapeCommands, acts),
  }
}

function useLayoutCommands(): readonly PaletteCommand[] {
  const actions = useSlideActions()
  const slideId = useEditor((state) => state.slideId)
  const offered = useOfferedLayouts()
  if (!actions.builds) return []
  return offered.map(({ id, title }) => ({
    id: `new/${id}`,
    label: `New slide: ${title}`,
    icon: Plus,
    run: () => actions.add(id, slideId),
  }))
}
