import { useEffect } from 'react'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { LinkForm } from '#client/text/links/LinkForm.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { setLink } from '#shared/docs/blockEdits.ts'

/** Where a press on all of some blocks of the open slide leads. */
export function BlockLinkDialog({ onClose }: { onClose: () => void }) {
  const { design, history } = useDeckSession()
  const ids = useEditor((state) => state.linkOf) ?? []
  const slideId = useEditor((state) => state.slideId)
  const blocks = useSlide(slideId)?.blocks.filter(({ id }) => ids.includes(id)) ?? []
  // A colleague may have deleted them a moment ago. What they take back does not open this again.
  const areGone = slideId === null || blocks.length === 0
  useEffect(() => {
    if (areGone) onClose()
  }, [areGone, onClose])
  if (areGone) return null
  const [link = null, ...others] = new Set(blocks.map((block) => block.link ?? null))
  const several = others.length > 0 ? [link, ...others].filter((one) => one !== null) : undefined
  function write(next: string | null) {
    history.gesture(() => setLink(design.doc, slideId!, ids, next))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="s"
      title={blocks.length === 1 ? 'Where this block leads' : `Where ${blocks.length} blocks lead`}
      description="A press on it follows the link, in the slide show and in files. Links in its words lead where they say."
    >
      <LinkForm value={several ? null : link} several={several} toSlides onChange={write} />
    </Dialog>
  )
}
