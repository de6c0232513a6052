import { memo, useContext, useState, type CSSProperties } from 'react'
import type { AudienceImageBlock } from '#shared/blocks/image/audience.ts'
import { tintOf, type ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { maskLayers, maskPath } from '#shared/blocks/image/mask.ts'
import type { Color } from '#shared/model/color.ts'
import type { Area } from '#shared/model/frame.ts'
import { pictureBox } from '#shared/model/pictureBox.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { colorValue } from '../../colors.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { AssetSourceContext, movingAddress, type SlideContext } from '../../slideContext.ts'
import { useRareHere } from '../../rareHere.ts'
import { SurfaceView } from '../../SurfaceView.tsx'
import styles from '../../slide.module.css'

type DrawnImage = AudienceImageBlock | ComposedImageBlock

/** What stands in a file, too, in the place of a picture that is not to be had. */
const greyPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAMAAAAoyzS7AAAAA1BMVEXZ3eXB1J7AAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='

export const ImageView = memo(function ImageView({ block, context }: BlockViewProps<DrawnImage>) {
  useRareHere()
  const source = useContext(AssetSourceContext)
  const [missing, setMissing] = useState<string | null>(null)
  const [stopped, setStopped] = useState(false)
  const { picture } = block
  if (!picture)
    return context === 'editor' ? (
      <EmptyFrame block={block} words={promptOf(block, context) || 'No picture yet'} />
    ) : null
  const address = source(picture.asset)
  const isMissing = missing === address
  const moves = picture.moves === true && !stopped && (context === 'editor' || context === 'audience')
  if (isMissing && context === 'editor')
    return <EmptyFrame block={block} words="This picture is missing. Put another one here." />
  const box = pictureBox(block.frame, block, picture)
  const { x: left, y: top, w: width, h: height } = frameOf(block, box)
  const drawn = (
    <img
      className={styles.picture}
      src={isMissing ? greyPixel : address}
      // Without a network its first frame may be here where the rest is not.
      onError={() => (moves ? setStopped(true) : setMissing(address))}
      alt={picture.alt}
      style={{
        ...{ left: box.x - left, top: box.y - top, width: box.w, height: box.h },
        ...(!isMissing && tintStyle(tintOf(block), address, context)),
      }}
      draggable={false}
      decoding="async"
      loading={context === 'thumbnail' ? 'lazy' : 'eager'}
    />
  )
  return (
    <div
      className={styles.pictureFrame}
      style={{ left, top, width, height }}
      data-shadow={block.shadow || undefined}
    >
      <div className={styles.mask} style={maskStyle(block, width, height)}>
        {moves ? (
          <picture>
            <source media="(prefers-reduced-motion: no-preference)" srcSet={movingAddress(address)} />
            {drawn}
          </picture>
        ) : (
          drawn
        )}
      </div>
      <SurfaceView
        layers={maskLayers(block, width, height)}
        surface={{ ...bareSurface, stroke: block.stroke }}
        w={width}
        h={height}
      />
    </div>
  )
})

/** `contain` shrinks the frame about the picture, so that corners, border and shadow are the picture's. */
const frameOf = ({ fit, frame }: DrawnImage, box: Area): Area =>
  fit === 'contain' ? box : { x: 0, y: 0, w: frame.w, h: frame.h }

function maskStyle(block: DrawnImage, w: number, h: number): CSSProperties {
  const { shape, opacity, radius } = block
  return shape === 'rect'
    ? { opacity, borderRadius: radius }
    : { opacity, clipPath: `path("${maskPath(block, w, h)}")` }
}

/** The picture itself is drawn out of sight: what shows is a colour, where the picture covers its frame. */
const tintStyle = (tint: Color | null, address: string, context: SlideContext): CSSProperties | null =>
  tint && {
    ...{ objectFit: 'none', objectPosition: '-99999px' },
    // Readers of PDFs let a hair of what is masked show round its edge.
    background: `linear-gradient(${colorValue(tint)} 0 0) 50% / ${context === 'print' ? 'calc(100% - 2px) calc(100% - 2px)' : '100% 100%'} no-repeat`,
    mask: `url("${address}") 0 0 / 100% 100% no-repeat`,
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
