import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useIsLayout } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { followAgain } from '#shared/docs/layoutEdits.ts'
import { setPlace } from '#shared/docs/placeEdits.ts'
import { freePlace, roleOf, type PlaceRole } from '#shared/model/layout.ts'
import { Section } from '../sections/Section.tsx'
import { deviationsText } from './deviations.ts'
import styles from './LayoutForm.module.css'

/** What a block is to the slides of its layout, or has from the layout of its slide. */
export function PlaceSection({ block }: { block: ComposedBlock }) {
  const slideId = useEditor((state) => state.slideId)
  const onLayout = useIsLayout(slideId)
  if (onLayout) return <PlaceField block={block} />
  return block.follows ? <Following block={block} /> : null
}

type Choice = PlaceRole | 'fixed'

const names: Readonly<Record<Choice, string>> = {
  fixed: 'Shows on every slide',
  title: 'Place for a title',
  subtitle: 'Place for a subtitle',
  body: 'Place for text',
  picture: 'Place for a picture',
}

function choicesFor({ kind }: ComposedBlock): readonly Choice[] {
  if (kind === 'image') return ['fixed', 'picture']
  return kind === 'text' || kind === 'shape' ? ['fixed', 'title', 'subtitle', 'body'] : []
}

function PlaceField({ block }: { block: ComposedBlock }) {
  const { design, history } = useDeckSession()
  const layout = useSlide(useEditor((state) => state.slideId))
  const choices = choicesFor(block)
  if (!layout || choices.length === 0) return null
  const others = layout.blocks.filter(({ id }) => id !== block.id).flatMap(({ place }) => place ?? [])
  return (
    <Section title="On slides">
      <Select
        label="What it is on slides"
        labelHidden
        value={block.place ? roleOf(block.place) : 'fixed'}
        options={choices.map((value) => ({ value, label: names[value] }))}
        onChange={(choice) => {
          const place = choice === 'fixed' ? null : freePlace(choice, others)
          history.gesture(() => setPlace(design.doc, layout.id, block.id, place))
        }}
      />
      {block.place && block.kind !== 'image' && (
        <p className={styles.quiet}>Its words are the prompt while the place is empty.</p>
      )}
    </Section>
  )
}

function Following({ block }: { block: ComposedBlock }) {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const text = deviationsText(block)
  return (
    <Section title="From the layout">
      <p className={styles.quiet}>
        {text === '' ? 'Place and look follow the layout.' : `It differs from the layout in ${text}.`}
      </p>
      {text !== '' && (
        <Button size="s" onClick={() => history.gesture(() => followAgain(design.doc, slideId, [block.id]))}>
          Follow the layout again
        </Button>
      )}
    </Section>
  )
}
