import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandTemplate } from '#shared/protocol/templates.ts'
import { openingLayout } from '#shared/content/openingLayout.ts'
import { shownFirst, templateLayoutsQuery } from '#client/queries/templateQueries.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { drawnLayouts } from './drawnLayouts.ts'
import styles from './StarterPicker.module.css'

interface TemplateFaceProps {
  workspaceId: WorkspaceId
  template: BrandTemplate
}

/** A company's template among what a deck may start from: its first layout, and its name. */
export function TemplateFace({ workspaceId, template: { name, version } }: TemplateFaceProps) {
  const source = useMemo(() => workspaceAssets(workspaceId), [workspaceId])
  const { data, isPending } = useQuery(templateLayoutsQuery(workspaceId, version.id, shownFirst))
  const opening = useMemo(() => {
    const layout = data && openingLayout(data.layouts)
    return layout && drawnLayouts(data.theme, [layout])[0]
  }, [data])
  return (
    <AssetSourceProvider value={source}>
      <span className={styles.sheet}>
        {data && opening ? (
          <SlideThumbnail theme={data.theme} slide={opening} />
        ) : isPending ? (
          <Skeleton ratio={16 / 9} />
        ) : (
          <span className={styles.blank} />
        )}
      </span>
      <strong dir="auto">{name}</strong>
      <small>
        Your company’s template. {version.layouts === 1 ? '1 layout' : `${version.layouts} layouts`}
      </small>
    </AssetSourceProvider>
  )
}
