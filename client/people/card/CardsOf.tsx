import { useCallback, useEffect, useState, type ComponentProps, type ReactNode } from 'react'
import type { PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { OpenCardContext, type OpenCard } from '#client/people/cards.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import type { ShownCard } from './ShownCard.tsx'

interface CardsOfProps {
  workspaceId: WorkspaceId
  /** The pitch that is open. */
  onPitch: PitchId | null
  children: ReactNode
}

type Shown = Pick<ComponentProps<typeof ShownCard>, 'userId' | 'name' | 'at'>

/** Fetched once a card is opened so. */
const popup = laterPart(() => import('./ShownCard.tsx'))

/** Opens the cards of faces below it that have no button of their own: one at a time, however many faces there are. */
export function CardsOf({ workspaceId, onPitch, children }: CardsOfProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const part = useLaterPart(popup)
  const open = useCallback<OpenCard>(({ userId, name }, at) => {
    setShown({ userId, name, at })
    void popup.bring()
  }, [])
  usePressedFaces(open)
  return (
    <OpenCardContext value={open}>
      {children}
      {shown && part && (
        <part.ShownCard
          key={shown.userId}
          {...{ workspaceId, onPitch }}
          {...shown}
          onClose={() => setShown(null)}
        />
      )}
    </OpenCardContext>
  )
}

/** Before anything below a face hears of the press: it is meant for the person, not for the slide that they are on. */
function usePressedFaces(open: OpenCard): void {
  useEffect(() => {
    const faceAt = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-card-of]') : null
    const hold = (event: PointerEvent) => {
      if (event.button === 0 && faceAt(event)) event.stopPropagation()
    }
    const press = (event: MouseEvent) => {
      const face = faceAt(event)
      const { cardOf: userId, cardName: name = '' } = face?.dataset ?? {}
      if (!face || userId === undefined) return
      event.preventDefault()
      event.stopPropagation()
      open({ userId, name }, face.getBoundingClientRect())
    }
    const holdDouble = (event: MouseEvent) => {
      if (faceAt(event)) event.stopPropagation()
    }
    document.addEventListener('pointerdown', hold, true)
    document.addEventListener('click', press, true)
    document.addEventListener('dblclick', holdDouble, true)
    return () => {
      document.removeEventListener('pointerdown', hold, true)
      document.removeEventListener('click', press, true)
      document.removeEventListener('dblclick', holdDouble, true)
    }
  }, [open])
}
