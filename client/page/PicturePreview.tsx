import type { WorkspaceId } from '#shared/model/ids.ts'
import { brandPreviewUrl } from '#client/api.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'
import styles from './PicturePreview.module.css'

interface PicturePreviewProps {
  picture: BrandPicture
  workspaceId: WorkspaceId
  /** What a screen reader says; left out, its name stands beside it. */
  alt?: string
}

/** A picture of the library, small and whole; fetched once it comes near the screen. */
export function PicturePreview({ picture, workspaceId, alt = '' }: PicturePreviewProps) {
  const { hash, width, height } = picture
  return (
    <span className={styles.place}>
      <img
        className={styles.picture}
        src={brandPreviewUrl(workspaceId, hash)}
        alt={alt}
        data-wide={width * 3 > height * 4 || undefined}
        style={{ aspectRatio: `${width} / ${height}` }}
        loading="lazy"
        decoding="async"
      />
    </span>
  )
}
