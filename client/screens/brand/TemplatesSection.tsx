import { useQuery, useQueryClient } from '@tanstack/react-query'
import { LayoutPanelTop, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandTemplate } from '#shared/protocol/templates.ts'
import { errorText } from '#client/api.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { removeTemplate, renameTemplate, templatesQuery } from '#client/queries/templateQueries.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { Button } from '#client/ui/Button.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { BrandSection } from './BrandSection.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { TemplateItem } from './TemplateItem.tsx'
import styles from './TemplatesSection.module.css'

/** What marketing asked for: a new one, or something with one that is there. */
type Asked =
  { readonly act: 'add' } | { readonly act: 'update' | 'rename' | 'delete'; readonly template: BrandTemplate }

/** The company's PowerPoint templates, which new decks begin on and are exported on. */
export function TemplatesSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(templatesQuery(workspaceId))
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const source = useMemo(() => workspaceAssets(workspaceId), [workspaceId])
  const refresh = () => queries.invalidateQueries({ queryKey: templatesQuery(workspaceId).queryKey })
  const close = () => setAsked(null)

  return (
    <AssetSourceProvider value={source}>
      <BrandSection
        title="Templates"
        lead="The company’s PowerPoint templates. A new deck begins on one with its layouts, colours and fonts, and its PowerPoint file is written on that very template."
        icon={LayoutPanelTop}
        empty={{
          title: 'No templates yet',
          text: manages
            ? 'Add the .potx or .pptx that your company’s decks are made from.'
            : 'Marketing can add the company’s PowerPoint templates here.',
        }}
        query={query}
        action={
          manages && (
            <Button icon={Plus} onClick={() => setAsked({ act: 'add' })}>
              Add a template
            </Button>
          )
        }
      >
        {(templates) => (
          <ul className={styles.templates} aria-label="Templates">
            {templates.map((template) => (
              <TemplateItem
                key={template.id}
                workspaceId={workspaceId}
                template={template}
                {...(manages && { onAsk: (act) => setAsked({ act, template }) })}
              />
            ))}
          </ul>
        )}
      </BrandSection>
      {(asked?.act === 'add' || asked?.act === 'update') && (
        <TemplateDialog
          workspaceId={workspaceId}
          template={asked.act === 'update' ? asked.template : null}
          onClose={close}
          onDone={refresh}
        />
      )}
      {asked?.act === 'rename' && (
        <NameDialog
          title="Rename the template"
          initial={asked.template.name}
          maxLength={80}
          onClose={close}
          onName={async (name) => {
            await renameTemplate(workspaceId, asked.template.id, name)
            await refresh()
          }}
        />
      )}
      {asked?.act === 'delete' && (
        <ConfirmDialog
          open
          danger
          title={`Delete “${asked.template.name}”?`}
          confirmLabel="Delete"
          onOpenChange={close}
          errorText={errorText}
          onConfirm={async () => {
            await removeTemplate(workspaceId, asked.template.id)
            await refresh()
          }}
        >
          New decks cannot begin on it any more. Decks that stand on it keep their layouts, and their files
          are still written on it.
        </ConfirmDialog>
      )}
    </AssetSourceProvider>
  )
}
