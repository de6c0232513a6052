import { CalendarDays, Hash, Heading, Image, PanelBottom, Text, Type } from 'lucide-react'
import { useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import type { LucideIcon } from '#client/ui/Icon.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { renameSlide, setBackground } from '#shared/docs/slideEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { SlideField } from '#shared/model/fields.ts'
import { frame } from '#shared/model/frame.ts'
import { freePlace, usualFrames, type PlaceRole } from '#shared/model/layout.ts'
import { paragraph, plainRichText, type RichText } from '#shared/model/richText.ts'
import { focusPane } from '../layout/panes.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { Section } from '../sections/Section.tsx'
import { PaintField } from './PaintField.tsx'
import styles from './LayoutForm.module.css'

/** A layout with nothing selected on it: its name, its background, and what can be put on it. */
export function LayoutForm({ layout }: { layout: ComposedSlide }) {
  const { design, history } = useDeckSession()
  const store = useEditorStore()
  const followers = useDesign().slides.filter((slide) => slide.layout === layout.id).length
  const taken = layout.blocks.flatMap(({ place }) => place ?? [])

  function put(content: BlockContent) {
    history.gesture(() => store.getState().select(addBlocks(design.doc, layout.id, [content])))
    // The button gives way to what can be set of the block; the keys are for its place.
    focusPane('slide')
  }

  function putPlace(role: PlaceRole, name: string) {
    const place = freePlace(role, taken)
    if (place === null) return
    const common = { place, frame: usualFrames[role] }
    const words = { text: plainRichText(name), role: textRoles[role] }
    put(role === 'picture' ? { ...common, kind: 'image', name } : { ...common, kind: 'text', body: words })
  }

  return (
    <>
      <Section title="Layout" aside={<span className={styles.quiet}>{followersText(followers)}</span>}>
        <DraftField
          value={layout.title}
          onCommit={(next) => history.gesture(() => renameSlide(design.doc, layout.id, next))}
        >
          {(draft) => <TextField label="Name" size="s" maxLength={300} placeholder="Untitled" {...draft} />}
        </DraftField>
        <PaintField
          label="Background"
          value={layout.background}
          onChange={(paint) => history.gesture(() => setBackground(design.doc, layout.id, paint))}
        />
      </Section>
      <Section title="Add a place">
        <p className={styles.quiet}>Slides fill it. Its words are the prompt while it is empty.</p>
        <div className={styles.grid}>
          {places.map(({ role, name, icon }) => (
            <Button key={role} size="s" icon={icon} onClick={() => putPlace(role, name)}>
              {name}
            </Button>
          ))}
        </div>
      </Section>
      <Section title="Add to every slide">
        <p className={styles.quiet}>So is whatever else you put on the layout: it lies beneath its slides.</p>
        <div className={styles.grid}>
          {fixed.map(({ name, icon, content }) => (
            <Button key={name} size="s" icon={icon} onClick={() => put(content)}>
              {name}
            </Button>
          ))}
        </div>
      </Section>
    </>
  )
}

const followersText = (count: number): string =>
  count === 0 ? 'no slide follows it' : `${count} ${count === 1 ? 'slide follows' : 'slides follow'} it`

const textRoles = { title: 'title', subtitle: 'lead', body: 'body', picture: 'body' } as const

const places: readonly { role: PlaceRole; name: string; icon: LucideIcon }[] = [
  { role: 'title', name: 'Title', icon: Heading },
  { role: 'subtitle', name: 'Subtitle', icon: Type },
  { role: 'body', name: 'Text', icon: Text },
  { role: 'picture', name: 'Picture', icon: Image },
]

const field = (name: SlideField): RichText => [
  { ...paragraph(''), inlines: [{ kind: 'variable', name, marks: {} }] },
]

const small = (x: number, w: number, align: 'left' | 'center' | 'right', text: RichText): BlockContent => ({
  kind: 'text',
  frame: frame(x, 672, w, 24),
  body: { role: 'small', text, valign: 'middle', style: { align } },
})

const fixed: readonly { name: string; icon: LucideIcon; content: BlockContent }[] = [
  { name: 'Slide number', icon: Hash, content: small(1120, 80, 'right', field('slide.number')) },
  { name: 'Date', icon: CalendarDays, content: small(80, 240, 'left', field('slide.date')) },
  { name: 'Footer', icon: PanelBottom, content: small(340, 600, 'center', plainRichText('Footer')) },
]
