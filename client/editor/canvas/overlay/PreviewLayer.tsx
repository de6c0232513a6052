import { boundsOf, boundsOfAll, type Rect } from '../../geometry/rect.ts'
import type { Site } from '../../geometry/sites.ts'
import type { Preview } from '../gestures/gesture.ts'
import { FrameBox } from './FrameBox.tsx'
import { GuideLayer } from './GuideLayer.tsx'
import styles from './overlay.module.css'

/** What a drag shows beside the blocks themselves: guides, figures, the marquee, the block being drawn. */
export function PreviewLayer({ preview, zoom }: { preview: Preview | null; zoom: number }) {
  switch (preview?.kind) {
    // A table shows its own itself.
    case undefined:
    case 'border':
    case 'cells':
      return null
    case 'marquee':
      return <FrameBox className={styles.marquee} frame={{ ...preview.rect, rotation: 0 }} zoom={zoom} />
    case 'draw':
      return (
        <>
          <FrameBox
            className={styles.drawing}
            frame={preview.frame}
            zoom={zoom}
            data-line={preview.tool === 'line' || undefined}
          />
          <SiteMark site={preview.sites?.start} zoom={zoom} />
          <SiteMark site={preview.sites?.end} zoom={zoom} />
          <Readout bounds={boundsOfAll([preview.frame])} text={preview.readout} zoom={zoom} />
        </>
      )
    case 'adjust':
      return <Readout bounds={boundsOfAll([preview.frame])} text={preview.readout} zoom={zoom} />
    case 'crop':
      return <Readout bounds={boundsOf(preview.crop.frame)} text={preview.readout} zoom={zoom} />
    case 'frames':
      return (
        <>
          <GuideLayer guides={preview.guides} zoom={zoom} />
          <SiteMark site={preview.joined?.site} zoom={zoom} />
          <Readout bounds={boundsOfAll([...preview.frames.values()])} text={preview.readout} zoom={zoom} />
        </>
      )
  }
}

/** Where an end of a line is about to stick. */
const SiteMark = ({ site, zoom }: { site: Site | null | undefined; zoom: number }) =>
  site ? <span className={styles.site} style={{ left: site.at.x * zoom, top: site.at.y * zoom }} /> : null

function Readout({ bounds, text, zoom }: { bounds: Rect | null; text: string; zoom: number }) {
  if (!bounds || !text) return null
  const place = { left: (bounds.x + bounds.w / 2) * zoom, top: (bounds.y + bounds.h) * zoom + 8 }
  return (
    <div className={styles.readout} style={place}>
      {text}
    </div>
  )
}
