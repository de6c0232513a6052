import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { Type, Upload } from 'lucide-react'
import { useMemo, useState } from 'react'
import { fontsQuery } from '#client/queries/brandQueries.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { Button } from '#client/ui/Button.tsx'
import { AddFontsDialog } from './AddFontsDialog.tsx'
import { BrandSection } from './BrandSection.tsx'
import { FontItem } from './FontItem.tsx'
import styles from './BrandScreen.module.css'

/** The fonts that marketing brought, each shown in itself. */
export function FontsSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(fontsQuery(workspaceId))
  const [adding, setAdding] = useState(false)
  const source = useMemo(() => workspaceAssets(workspaceId), [workspaceId])
  return (
    <>
      <BrandSection
        title="Fonts"
        lead="Chosen in any deck beside the six that come along. A PowerPoint file names them; they are not in it."
        icon={Type}
        empty={{
          title: 'No fonts of your own yet',
          text: manages
            ? 'Add the company’s fonts as WOFF2, TTF or OTF files: regular, bold and italic each are a file.'
            : 'Decks use the six fonts that come along. Marketing can add the company’s own here.',
        }}
        query={query}
        action={
          manages && (
            <Button icon={Upload} onClick={() => setAdding(true)}>
              Add fonts
            </Button>
          )
        }
      >
        {(fonts) => (
          <AssetSourceProvider value={source}>
            <ul className={styles.list} aria-label="Fonts">
              {fonts.map((font) => (
                <FontItem key={font.name} font={font} workspaceId={workspaceId} manages={manages} />
              ))}
            </ul>
          </AssetSourceProvider>
        )}
      </BrandSection>
      {adding && <AddFontsDialog workspaceId={workspaceId} onClose={() => setAdding(false)} />}
    </>
  )
}
