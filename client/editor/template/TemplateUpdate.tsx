import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TemplateVersionId, WorkspaceId } from '#shared/model/ids.ts'
import { errorText } from '#client/api.ts'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { undoToast } from '#client/deck/undoToast.ts'
import { templateLayoutsQuery } from '#client/queries/templateQueries.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { takeTemplate } from '#shared/docs/takeTemplate.ts'
import { templateMoves, type MovedSlide, type TemplateMoves } from './templateMoves.ts'
import styles from './template.module.css'

interface TemplateUpdateProps {
  workspaceId: WorkspaceId
  /** The template's. */
  name: string
  newer: { readonly id: TemplateVersionId; readonly number: number }
  onClose: () => void
}

/** A newer version of the deck's template: what it changes, slide by slide, before it is taken. */
export function TemplateUpdate({ workspaceId, name, newer, onClose }: TemplateUpdateProps) {
  const session = useDeckSession()
  const { data, error, refetch } = useQuery(templateLayoutsQuery(workspaceId, newer.id))
  // Colleagues write on while this is open: what is shown is what taking it would do by now.
  const [design, pitch] = [useDesign(), usePitch()]
  const moves = useMemo(
    () => data && templateMoves(session.design.doc, { design, pitch }, { ...data, version: newer.id }),
    [session.design.doc, data, design, pitch, newer.id],
  )

  function take() {
    if (!data) return
    session.history.gesture(() => takeTemplate(session.design.doc, { ...data, version: newer.id }))
    onClose()
    undoToast(session, `The deck stands on version ${newer.number} of “${name}” now.`)
  }

  return (
    <Dialog
      open
      size="xl"
      title={`Version ${newer.number} of “${name}”`}
      description="Layouts and theme become those of the newer file. Words stay as they are, sales’ too, and so does what a slide says for itself. What was changed on the layouts here is replaced."
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" disabled={!moves} onClick={take}>
            Take version {newer.number}
          </Button>
        </>
      }
    >
      {error && !data ? (
        <EmptyState
          title="The newer version could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : !moves ? (
        <Loading label="Loading the newer version" height={200} />
      ) : moves.slides.length === 0 ? (
        <EmptyState title="No slide looks otherwise">
          {'The newer version changes layouts that no slide of this deck follows, or adds some.'}
        </EmptyState>
      ) : (
        <Moves moves={moves} />
      )}
    </Dialog>
  )
}

function Moves({ moves: { now, then, slides } }: { moves: TemplateMoves }) {
  const all = now.slides.length
  const said = slides.length === all ? (all === 1 ? 'The slide changes.' : `All ${all} slides change.`) : null
  return (
    <>
      <p className={styles.said}>
        {said ?? `${slides.length} of ${all} slides ${slides.length === 1 ? 'changes' : 'change'}.`}
      </p>
      <ol className={styles.slides} aria-label="Slides that change">
        {slides.map((slide) => (
          <li key={slide.before.id}>
            <p>
              <strong>{slide.number}</strong> {movesText(slide)}
            </p>
            <figure>
              <SlideThumbnail theme={now.theme} slide={slide.before} label={`Slide ${slide.number} now`} />
              <figcaption>Now</figcaption>
            </figure>
            <figure>
              <SlideThumbnail theme={then.theme} slide={slide.after} label={`Slide ${slide.number} then`} />
              <figcaption>Then</figcaption>
            </figure>
          </li>
        ))}
      </ol>
    </>
  )
}

const movesText = ({ moved }: MovedSlide): string =>
  moved === 0 ? 'looks otherwise' : moved === 1 ? 'one thing moves' : `${moved} things move`
