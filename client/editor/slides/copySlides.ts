import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { deckView, designView, pitchView } from '#client/deck/deckView.ts'
import { variableLabel } from '#client/slide/InlineView.tsx'
import { carrySlides } from '#shared/docs/carriedSlides.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { openSlide, slidesHtml, slideWords } from '../clips/slideClip.ts'

/**
 * Puts slides on a clipboard: for other programs what their client may see, for us all that the team has of the
 * design. What a pitch says stays in the pitch. Copying is everybody's right.
 */
export function copySlides(session: DeckSession, ids: readonly SlideId[], data: DataTransfer): void {
  const { design, deckId, pitchId } = session
  const pitch = session.pitch && pitchView(session.pitch.doc).current
  const designed = designView(design.doc).current.slides
  const composed = deckView(design.doc, session.pitch?.doc ?? null).current.slides
  const both = composed.flatMap((slide) => {
    const own = ids.includes(slide.id) ? designed.find(({ id }) => id === slide.id) : undefined
    return own ? [{ own, slide }] : []
  })
  const open = both.map(({ own, slide }) => openSlide(own, slide, pitch))
  const kept = {
    pitch: pitchId,
    carried: carrySlides(
      design.doc,
      both.map(({ own }) => own.id),
    ),
  }
  const shown = (name: string): string => pitch?.facts.get(name) ?? variableLabel(name)
  data.setData('text/plain', both.map(({ slide }) => slideWords(slide, pitch)).join('\n\n'))
  data.setData('text/html', slidesHtml(open, kept, deckId, shown))
}
