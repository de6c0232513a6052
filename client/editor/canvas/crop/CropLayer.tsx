import { useContext } from 'react'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import { maskPath } from '#shared/blocks/image/mask.ts'
import { handleCursor, handles, handleWay, type Handle } from '../../geometry/handle.ts'
import { FrameBox } from '../overlay/FrameBox.tsx'
import { cropNow, type CropTarget } from './cropTarget.ts'
import styles from './crop.module.css'

/**
 * The whole picture, dimmed where its frame cuts it off, with black handles on the frame and round ones on the
 * picture's corners. The keyboard has the arrow keys, plus, minus and the inspector's number fields.
 */
export function CropLayer({ target, zoom }: { target: CropTarget; zoom: number }) {
  const source = useContext(AssetSourceContext)
  const { frame, box } = cropNow(target)
  const place = { left: box.x * zoom, top: box.y * zoom, width: box.w * zoom, height: box.h * zoom }
  const [right, bottom] = [box.x + box.w, box.y + box.h]
  const all = `M${box.x} ${box.y}H${right}V${bottom}H${box.x}Z`
  const cutOff = `path(evenodd, "${all}${maskPath(target.block, frame.w, frame.h)}")`
  return (
    <FrameBox className={styles.frame} frame={frame} zoom={zoom}>
      <div className={styles.cutOff} style={{ transform: `scale(${zoom})`, clipPath: cutOff }}>
        <img
          src={source(target.picture.asset)}
          alt=""
          draggable={false}
          style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
        />
      </div>
      <div className={styles.whole} style={place}>
        {handles.filter(isCorner).map((handle) => (
          <Grip key={handle} of="picture" handle={handle} rotation={frame.rotation} />
        ))}
      </div>
      {!target.inSlot &&
        handles.map((handle) => <Grip key={handle} of="frame" handle={handle} rotation={frame.rotation} />)}
    </FrameBox>
  )
}

const isCorner = (handle: Handle): boolean => handle.length === 2

interface GripProps {
  of: 'frame' | 'picture'
  handle: Handle
  rotation: number
}

function Grip({ of, handle, rotation }: GripProps) {
  const way = handleWay(handle)
  const place = { left: `${(way.x + 1) * 50}%`, top: `${(way.y + 1) * 50}%` }
  return (
    <span
      className={of === 'frame' ? styles.edge : styles.corner}
      style={{ ...place, cursor: handleCursor(handle, rotation) }}
      data-handle={`${of} ${handle}`}
      data-way={handle}
      aria-hidden
    />
  )
}
