import type { ComposedSlide } from '#shared/model/deck.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { SuggestionMarks } from './SuggestionMarks.tsx'
import { useCanvas } from '../canvasStore.ts'
import { BuildMarks } from './BuildMarks.tsx'
import { ConditionMarks } from './ConditionMarks.tsx'
import { HoverLayer } from './HoverLayer.tsx'
import { OverflowMarks } from './OverflowMarks.tsx'
import { PeerLayer } from './PeerLayer.tsx'
import { PreviewLayer } from './PreviewLayer.tsx'
import { SelectionLayer } from './SelectionLayer.tsx'
import { SlotEdges } from './SlotEdges.tsx'
import { UploadGhosts } from './UploadGhosts.tsx'
import styles from './overlay.module.css'

/** Everything that lies over the slide, in screen pixels. `slide` has the blocks where a drag shows them. */
export function Overlay({ slide, zoom }: { slide: ComposedSlide; zoom: number }) {
  const preview = useCanvas((state) => state.preview)
  const editing = useEditor((state) => state.editing !== null)
  const cropping = useEditor((state) => state.cropping !== null)
  const dragging = preview !== null && preview.kind !== 'marquee'
  return (
    <div className={styles.overlay} data-editing={editing || undefined}>
      {!dragging && !cropping && <SlotEdges blocks={slide.blocks} zoom={zoom} />}
      <PeerLayer slideId={slide.id} blocks={slide.blocks} zoom={zoom} />
      {!preview && !cropping && <HoverLayer blocks={slide.blocks} zoom={zoom} />}
      <UploadGhosts zoom={zoom} />
      {!dragging && <OverflowMarks blocks={slide.blocks} zoom={zoom} />}
      {!dragging && <ConditionMarks slide={slide} zoom={zoom} />}
      {!dragging && !cropping && <BuildMarks slide={slide} zoom={zoom} />}
      {!dragging && <SuggestionMarks blocks={slide.blocks} zoom={zoom} />}
      <SelectionLayer blocks={slide.blocks} zoom={zoom} dragging={dragging} />
      <PreviewLayer preview={preview} zoom={zoom} />
    </div>
  )
}
