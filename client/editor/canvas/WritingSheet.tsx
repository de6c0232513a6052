import { Check } from 'lucide-react'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import { noText } from '#shared/model/richText.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { themeProperties } from '#client/slide/colors.ts'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import { writingAid } from '#client/text/activeEditor.ts'
import type { CopiedPicture } from '#client/text/clipboard/copied.ts'
import { Button } from '#client/ui/Button.tsx'
import { kindName } from '../blocks/blockName.ts'
import { EditedText } from './EditedText.tsx'
import styles from './WritingSheet.module.css'

interface WritingSheetProps {
  slide: ComposedSlide
  at: TextAddress
  onPicture: (picture: CopiedPicture) => void
}

/** Where the slide is too small to write on: its words at the size of the interface, and the slide beside them. */
export function WritingSheet({ slide, at, onPicture }: WritingSheetProps) {
  const theme = useTheme()
  const store = useEditorStore()
  const block = slide.blocks.find(({ id }) => id === at.block)
  if (!block) return null
  const title = block.slot?.name || kindName(block)
  return (
    <section className={styles.sheet} aria-label={`Words: ${title}`} {...writingAid}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button icon={Check} variant="primary" onClick={() => store.getState().edit(null)}>
          Done
        </Button>
      </header>
      {block.slot?.filled && block.slot.prompt && <p className={styles.prompt}>{block.slot.prompt}</p>}
      <div className={styles.words} style={themeProperties(theme)}>
        <EditedText
          key={`${at.block} ${at.part}`}
          at={at}
          fallback={<RichTextView text={textAt(partsOf(block), at.part) ?? noText} context="editor" />}
          onPicture={onPicture}
        />
      </div>
    </section>
  )
}
