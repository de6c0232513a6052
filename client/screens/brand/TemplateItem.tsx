import { useQuery } from '@tanstack/react-query'
import { Ellipsis, FileUp, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandTemplate } from '#shared/protocol/templates.ts'
import { errorText } from '#client/api.ts'
import { drawnLayouts } from '#client/page/drawnLayouts.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { shownFirst, templateLayoutsQuery } from '#client/queries/templateQueries.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import styles from './TemplatesSection.module.css'

interface TemplateItemProps {
  workspaceId: WorkspaceId
  template: BrandTemplate
  /** Left out for those who only look. */
  onAsk?: (act: 'update' | 'rename' | 'delete') => void
}

/** A template: what it is called, how its layouts look, and what of its file did not come along. */
export function TemplateItem({ workspaceId, template, onAsk }: TemplateItemProps) {
  const { name, version } = template
  const { number, addedAt, layouts, fileName, removals } = version
  const [showsAll, setShowsAll] = useState(false)
  const said = [
    number > 1 ? `Version ${number}` : '',
    layouts === 1 ? '1 layout' : `${layouts} layouts`,
    `added ${timeAgo(addedAt)}`,
  ].filter(Boolean)
  return (
    <li className={styles.template}>
      <div className={styles.head}>
        <div className={styles.words}>
          <strong dir="auto">{name}</strong>
          <span title={fileName}>{said.join(' · ')}</span>
        </div>
        {onAsk && (
          <Menu
            align="end"
            entries={[
              { kind: 'item', label: 'New version…', icon: FileUp, onSelect: () => onAsk('update') },
              { kind: 'item', label: 'Rename…', icon: Pencil, onSelect: () => onAsk('rename') },
              {
                ...{ kind: 'item', label: 'Delete…', icon: Trash2, danger: true },
                onSelect: () => onAsk('delete'),
              },
            ]}
          >
            <IconButton size="s" icon={Ellipsis} label={`More for ${name}`} />
          </Menu>
        )}
      </div>
      <TemplateLayoutGrid
        workspaceId={workspaceId}
        template={template}
        first={showsAll ? null : shownFirst}
      />
      {layouts > shownFirst && (
        <Button
          size="s"
          variant="quiet"
          aria-expanded={showsAll}
          aria-label={showsAll ? `Show fewer layouts of ${name}` : `Show all ${layouts} layouts of ${name}`}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? 'Show fewer' : `Show all ${layouts} layouts`}
        </Button>
      )}
      {removals.length > 0 && (
        <details className={styles.removals}>
          <summary>
            {removals.length === 1 ? 'One thing is' : `${removals.length} things are`} not as in the file
          </summary>
          <ul>
            {removals.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

interface TemplateLayoutGridProps extends Pick<TemplateItemProps, 'workspaceId' | 'template'> {
  /** `null`: all. */
  first: number | null
}

/** In the template's own theme. */
function TemplateLayoutGrid({ workspaceId, template, first }: TemplateLayoutGridProps) {
  const { id, layouts: count } = template.version
  const { data, error, refetch } = useQuery(templateLayoutsQuery(workspaceId, id, first ?? undefined))
  const drawn = useMemo(() => data && drawnLayouts(data.theme, data.layouts), [data])
  if (error && !data)
    return (
      <p role="alert" className={styles.failed}>
        {errorText(error)}
        <Button size="s" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    )
  const places = Array.from({ length: Math.min(count, first ?? shownFirst) }, (_, at) => at)
  return (
    <ul className={styles.layouts} aria-label={`Layouts of ${template.name}`} aria-busy={!data}>
      {!drawn && places.map((at) => <Skeleton key={at} ratio={16 / 9} />)}
      {data?.layouts.map((layout) => {
        const slide = drawn?.find(({ id: own }) => own === layout.id)
        return (
          <li key={layout.id}>
            <span className={styles.picture}>
              {slide && <SlideThumbnail theme={data.theme} slide={slide} />}
            </span>
            <span dir="auto" title={layout.title}>
              {layout.title}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
