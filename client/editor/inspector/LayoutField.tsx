import { lazy, Suspense } from 'react'
import { useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { followLayout } from '#shared/docs/layoutEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { blockName } from '../blocks/blockName.ts'
import { useLayoutActions } from '../slides/layoutActions.ts'
import { useOfferedLayouts } from '../slides/layouts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { Row, Section } from '../sections/Section.tsx'
import { deviationsText } from './deviations.ts'
import styles from './LayoutForm.module.css'

/** Fetched where a deck stands on a template. */
const TemplateNews = lazy(() =>
  import('../template/TemplateNews.tsx').then((m) => ({ default: m.TemplateNews })),
)

const none = 'none'

/** The layout that a slide follows, and where it says something else. */
export function LayoutField({ slide }: { slide: ComposedSlide }) {
  const { design, history } = useDeckSession()
  const layouts = useLayoutActions()
  const slides = useSlideActions()
  const offered = useOfferedLayouts()
  const { layouts: all, template } = useDesign()
  const own = all.find(({ id }) => id === slide.layout)
  const deviations = [
    ...(slide.ownBackground ? ['the background'] : []),
    ...slide.blocks.flatMap((block) => {
      const text = deviationsText(block)
      return text === '' ? [] : [`${blockName(block)} (${text})`]
    }),
  ]
  return (
    <Section title="Layout">
      <Select
        label="Layout"
        labelHidden
        value={slide.layout ?? none}
        options={[
          { value: none, label: 'None' },
          ...offered.map(({ id, title }) => ({ value: id, label: title || 'Untitled' })),
          ...(own?.deleted ? [{ value: own.id, label: `${own.title} (deleted)` }] : []),
        ]}
        onChange={(next) => slides.relayout([slide.id], next === none ? null : next)}
      />
      {own?.deleted && (
        <p className={styles.quiet}>
          This layout was deleted. The slide keeps its look until you choose another.
        </p>
      )}
      {deviations.length > 0 && (
        <p className={styles.quiet}>This slide differs in {deviations.join(', ')}.</p>
      )}
      {template !== undefined && (
        <Suspense fallback={null}>
          <TemplateNews version={template} />
        </Suspense>
      )}
      <Row>
        {own && (
          <Button size="s" onClick={() => history.gesture(() => followLayout(design.doc, slide.id))}>
            Follow it again
          </Button>
        )}
        {!own?.deleted && (
          <Button size="s" onClick={() => layouts.edit(slide.layout)}>
            {own ? 'Edit layout' : 'Edit layouts'}
          </Button>
        )}
      </Row>
    </Section>
  )
}
