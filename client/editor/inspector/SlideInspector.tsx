import { useEffect } from 'react'
import { useDeckSession, useDesign, useSlide } from '#client/deck/DeckSession.tsx'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { Switch } from '#client/ui/Switch.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { renameSlide, setBackground, setSection } from '#shared/docs/slideEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { useClient, useIsLayout, useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { hiddenWords } from '#client/deck/ownership.ts'
import { ThemePanel } from '../theme/ThemePanel.tsx'
import { GoalsSection } from '../goals/GoalsSection.tsx'
import { LanguageSection } from '../language/LanguageSection.tsx'
import { FreshSection } from './FreshSection.tsx'
import { TypeScale } from './TypeScale.tsx'
import { DraftField } from '../sections/DraftField.tsx'
import { sectionFieldMark } from '../sections/sectionField.ts'
import { ConditionSection } from './ConditionSection.tsx'
import { FactsForm } from './FactsForm.tsx'
import { LedBy } from './LedBy.tsx'
import { LayoutField } from './LayoutField.tsx'
import { PaintField } from './PaintField.tsx'
import { Section } from '../sections/Section.tsx'
import { SlideFacts } from './SlideFacts.tsx'

/** Nothing selected: the slide itself, the client, the theme. */
export function SlideInspector() {
  const { can } = useDeckSession()
  const slideId = useEditor((state) => state.slideId)
  const slide = useSlide(slideId)
  return (
    <>
      {slide && <PageForm key={slide.id} slide={slide} />}
      <LedBy />
      <GoalsSection />
      <FactsForm />
      <LanguageSection />
      {can.editDesign && (
        <>
          <ThemePanel />
          <TypeScale />
          <FreshSection />
        </>
      )}
    </>
  )
}

/** Fetched once somebody edits layouts. */
const layoutForm = laterPart(() => import('./LayoutForm.tsx'))

function PageForm({ slide }: { slide: ComposedSlide }) {
  const { can } = useDeckSession()
  const isLayout = useIsLayout(slide.id)
  const part = useLaterPart(layoutForm)
  useEffect(() => {
    if (isLayout) void layoutForm.bring()
  }, [isLayout])
  if (isLayout && can.editDesign) return part && <part.LayoutForm layout={slide} />
  return (
    <>
      {can.editDesign ? <SlideForm slide={slide} /> : <SlideFacts slide={slide} />}
      <ConditionSection block={null} condition={slide.condition} withheld={slide.withheld} />
      {can.editDesign && <LayoutField slide={slide} />}
    </>
  )
}

function SlideForm({ slide }: { slide: ComposedSlide }) {
  const { design, history } = useDeckSession()
  const named = useDesign().slides.find(({ id }) => id === slide.id)?.title ?? ''
  const order = useSlideOrder()
  const { id, title, section, background } = slide
  const number = order.indexOf(id) + 1
  return (
    <Section title={`Slide ${number}`}>
      <DraftField value={named} onCommit={(next) => history.gesture(() => renameSlide(design.doc, id, next))}>
        {(draft) => (
          <TextField
            label="Title in lists"
            size="s"
            maxLength={300}
            placeholder={title || 'Untitled'}
            {...draft}
          />
        )}
      </DraftField>
      <DraftField
        value={section}
        onCommit={(next) => history.gesture(() => setSection(design.doc, id, next))}
      >
        {(draft) => (
          <TextField
            label="Section that starts here"
            size="s"
            maxLength={120}
            placeholder="None"
            {...sectionFieldMark}
            {...draft}
          />
        )}
      </DraftField>
      <PaintField
        label="Background"
        value={background}
        onChange={(paint) => history.gesture(() => setBackground(design.doc, id, paint))}
      />
      <HideSwitches slide={slide} />
    </Section>
  )
}

/** Marketing hides for everybody; whoever also holds sales hides for the open client too. */
function HideSwitches({ slide }: { slide: ComposedSlide }) {
  const client = useClient()
  const actions = useSlideActions()
  const { id, hidden } = slide
  return (
    <>
      <Switch
        label="Hidden for every client"
        checked={hidden === 'design'}
        onChange={(next) => actions.hide([id], next, 'design')}
      />
      {actions.scope === 'pitch' && (
        <Switch
          label={`Hidden for ${client || 'this client'}`}
          checked={hidden === 'pitch'}
          disabled={hidden === 'design'}
          onChange={(next) => actions.hide([id], next, 'pitch')}
        />
      )}
      {actions.scope === 'design' && hidden === 'pitch' && <p>{hiddenWords(slide, client)}</p>}
    </>
  )
}
