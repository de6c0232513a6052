import { memo, useContext, useState, type CSSProperties } from 'react'
import type { Picture } from '#shared/model/block.ts'
import type { AudienceImageBlock } from '#shared/blocks/image/audience.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { pictureBox } from '#shared/model/pictureBox.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { AssetSourceContext } from '../../slideContext.ts'
import styles from '../../slide.module.css'

type DrawnImage = AudienceImageBlock | ComposedImageBlock

/** What stands in a file, too, in the place of a picture that is not to be had. */
const greyPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAMAAAAoyzS7AAAAA1BMVEXZ3eXB1J7AAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='

export const ImageView = memo(function ImageView({ block, context }: BlockViewProps<DrawnImage>) {
  const source = useContext(AssetSourceContext)
  const [missing, setMissing] = useState<string | null>(null)
  const { picture } = block
  if (!picture)
    return context === 'editor' ? (
      <EmptyFrame block={block} words={promptOf(block, context) || 'No picture yet'} />
    ) : null
  const address = source(picture.asset)
  const isMissing = missing === address
  if (isMissing && context === 'editor')
    return <EmptyFrame block={block} words="This picture is missing. Put another one here." />
  return (
    <div className={styles.pictureFrame} style={frameStyle(block, picture)}>
      <img
        className={styles.picture}
        src={isMissing ? greyPixel : address}
        onError={() => setMissing(address)}
        alt={picture.alt}
        style={boxStyle(block, picture)}
        draggable={false}
        decoding="async"
        loading={context === 'thumbnail' ? 'lazy' : 'eager'}
      />
    </div>
  )
})

/** `contain` shrinks the frame about the picture, so that rounded corners are the picture's. */
function frameStyle(block: DrawnImage, picture: Picture): CSSProperties {
  const { frame, fit, opacity, radius } = block
  const look = { opacity, borderRadius: radius }
  if (fit === 'cover') return { ...look, left: 0, top: 0, width: frame.w, height: frame.h }
  const { x, y, w, h } = pictureBox(frame, block, picture)
  return { ...look, left: x, top: y, width: w, height: h }
}

/** All of the picture, from the corner of what shows of it. */
function boxStyle(block: DrawnImage, picture: Picture): CSSProperties {
  const { x, y, w, h } = pictureBox(block.frame, block, picture)
  return block.fit === 'cover'
    ? { left: x, top: y, width: w, height: h }
    : { left: 0, top: 0, width: w, height: h }
}

/** Says honestly that nothing is here yet, and only to those who can do something about it. */
function EmptyFrame({ block, words }: { block: DrawnImage; words: string }) {
  return (
    <div className={styles.emptyFrame} style={{ borderRadius: block.radius }}>
      <svg width="40" height="40" viewBox="0 0 24 24" aria-hidden>
        <rect x="3" y="4" width="18" height="16" rx="2" />
        <circle cx="9" cy="9.5" r="1.6" />
        <path d="m4 18 5-5 3.5 3.5L16 12l4.5 4.5" />
      </svg>
      {block.frame.h >= 90 && block.frame.w >= 120 && <span>{words}</span>}
    </div>
  )
}
