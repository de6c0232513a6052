import { useCanvas } from '../canvasStore.ts'
import { FrameBox } from './FrameBox.tsx'
import styles from './overlay.module.css'

/** Pictures on their way to the server, already in their place. */
export function UploadGhosts({ zoom }: { zoom: number }) {
  const uploads = useCanvas((state) => state.uploads)
  return (
    <>
      {uploads.map(({ id, frame, url }) => (
        <FrameBox
          key={id}
          className={styles.upload}
          frame={frame}
          zoom={zoom}
          role="status"
          aria-label="Uploading a picture"
        >
          {/* What the server alone can open has no look yet. */}
          <img src={url} alt="" onError={({ currentTarget }) => (currentTarget.hidden = true)} />
          <span>Uploading…</span>
        </FrameBox>
      ))}
    </>
  )
}
