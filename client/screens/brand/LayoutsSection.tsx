import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, LayoutTemplate, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { errorText, removeBrandLayout, renameBrandLayout, saveBrandLayout } from '#client/api.ts'
import { drawnLayouts } from '#client/page/drawnLayouts.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { brandLayoutsQuery } from '#client/queries/brandQueries.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { showToast } from '#client/ui/toast.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import type { BrandLayout } from '#shared/protocol/api.ts'
import { BrandSection } from './BrandSection.tsx'
import styles from './LayoutsSection.module.css'

/** Layouts that marketing saved from decks, for every other one. */
export function LayoutsSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(brandLayoutsQuery(workspaceId))
  const queries = useQueryClient()
  const [renaming, setRenaming] = useState<BrandLayout | null>(null)
  const source = useMemo(() => workspaceAssets(workspaceId), [workspaceId])
  const refresh = () => queries.invalidateQueries({ queryKey: brandLayoutsQuery(workspaceId).queryKey })

  async function remove({ id, ...layout }: BrandLayout) {
    try {
      await removeBrandLayout(workspaceId, id)
      const putBack = () =>
        void saveBrandLayout(workspaceId, { ...layout, beside: true })
          .then(({ name }) => {
            if (name !== layout.name)
              showToast(`A colleague saved another “${layout.name}” meanwhile, so yours is “${name}” now.`)
          })
          .catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))
          .then(refresh)
      showToast(`“${layout.name}” is deleted. Decks that took it keep it.`, {
        action: { label: 'Undo', run: putBack },
      })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  return (
    <AssetSourceProvider value={source}>
      <BrandSection
        title="Layouts"
        lead="Saved from a deck for all. A deck that takes one has it for its own, in the colours and fonts of its theme."
        icon={LayoutTemplate}
        empty={{
          title: 'No layouts yet',
          text: manages
            ? 'Open a deck, choose “Edit layouts”, and in the menu of a layout “Save for the workspace”.'
            : 'Marketing can save layouts of a deck for all others.',
        }}
        query={query}
      >
        {(layouts) => (
          <LayoutGrid
            layouts={layouts}
            manages={manages}
            onRename={setRenaming}
            onRemove={(layout) => void remove(layout)}
          />
        )}
      </BrandSection>
      {renaming && (
        <NameDialog
          title="Rename the layout"
          initial={renaming.name}
          maxLength={80}
          onClose={() => setRenaming(null)}
          onName={async (name) => {
            await renameBrandLayout(workspaceId, renaming.id, name)
            await refresh()
          }}
        />
      )}
    </AssetSourceProvider>
  )
}

interface LayoutGridProps {
  layouts: readonly BrandLayout[]
  manages: boolean
  onRename: (layout: BrandLayout) => void
  onRemove: (layout: BrandLayout) => void
}

/** As the usual theme dresses them. */
function LayoutGrid({ layouts, manages, onRename, onRemove }: LayoutGridProps) {
  const drawn = useMemo(
    () =>
      drawnLayouts(
        defaultTheme,
        layouts.map(({ name, ...layout }) => ({ ...layout, title: name })),
      ),
    [layouts],
  )
  return (
    <ul className={styles.layouts} aria-label="Layouts">
      {layouts.map((layout) => {
        const slide = drawn.find(({ id }) => id === layout.id)
        return (
          <li key={layout.id} className={styles.layout}>
            <span className={styles.picture}>
              {slide && <SlideThumbnail theme={defaultTheme} slide={slide} />}
            </span>
            <strong dir="auto" title={layout.name}>
              {layout.name}
            </strong>
            {manages && (
              <Menu
                align="end"
                entries={[
                  { kind: 'item', label: 'Rename…', icon: Pencil, onSelect: () => onRename(layout) },
                  {
                    ...{ kind: 'item', label: 'Delete', icon: Trash2, danger: true },
                    onSelect: () => onRemove(layout),
                  },
                ]}
              >
                <IconButton size="s" icon={Ellipsis} label={`More for ${layout.name}`} />
              </Menu>
            )}
          </li>
        )
      })}
    </ul>
  )
}
