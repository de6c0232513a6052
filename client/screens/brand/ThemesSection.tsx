import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, Pencil, SwatchBook, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { errorText, removeBrandTheme, renameBrandTheme, saveBrandTheme } from '#client/api.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { brandThemesQuery } from '#client/queries/brandQueries.ts'
import { familyValue } from '#client/slide/fontValue.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { showToast } from '#client/ui/toast.ts'
import { familyName } from '#shared/model/font.ts'
import type { BrandTheme } from '#shared/protocol/api.ts'
import { BrandSection } from './BrandSection.tsx'
import styles from './ThemesSection.module.css'

const shownAccents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const

/** Themes that marketing saved from decks, for every other one. */
export function ThemesSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(brandThemesQuery(workspaceId))
  const queries = useQueryClient()
  const [renaming, setRenaming] = useState<BrandTheme | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: brandThemesQuery(workspaceId).queryKey })

  async function remove({ id, ...theme }: BrandTheme) {
    try {
      await removeBrandTheme(workspaceId, id)
      const putBack = () =>
        void saveBrandTheme(workspaceId, { ...theme, beside: true })
          .then(({ name }) => {
            if (name !== theme.name)
              showToast(`A colleague saved another “${theme.name}” meanwhile, so yours is “${name}” now.`)
          })
          .catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))
          .then(refresh)
      showToast(`“${theme.name}” is deleted. Decks that wear it keep it.`, {
        action: { label: 'Undo', run: putBack },
      })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  return (
    <>
      <BrandSection
        title="Themes"
        lead="Colours, fonts and type scale of a deck, saved for all. A deck that wears one has it for its own: words, and what somebody set by hand, stay as they are."
        icon={SwatchBook}
        empty={{
          title: 'No themes yet',
          text: manages
            ? 'Open a deck that looks right, and under “Theme” beside its slides choose “Save for the workspace”.'
            : 'Marketing can save the theme of a deck for all others.',
        }}
        query={query}
      >
        {(themes) => (
          <ul className={styles.themes} aria-label="Themes">
            {themes.map((theme) => (
              <li key={theme.id} className={styles.theme}>
                <Sample theme={theme} />
                <span className={styles.words}>
                  <strong dir="auto" title={theme.name}>
                    {theme.name}
                  </strong>
                  <span>{fontsText(theme)}</span>
                </span>
                {manages && (
                  <Menu
                    align="end"
                    entries={[
                      { kind: 'item', label: 'Rename…', icon: Pencil, onSelect: () => setRenaming(theme) },
                      {
                        ...{ kind: 'item', label: 'Delete', icon: Trash2, danger: true },
                        onSelect: () => void remove(theme),
                      },
                    ]}
                  >
                    <IconButton size="s" icon={Ellipsis} label={`More for ${theme.name}`} />
                  </Menu>
                )}
              </li>
            ))}
          </ul>
        )}
      </BrandSection>
      {renaming && (
        <NameDialog
          title="Rename the theme"
          initial={renaming.name}
          maxLength={80}
          onClose={() => setRenaming(null)}
          onName={async (name) => {
            await renameBrandTheme(workspaceId, renaming.id, name)
            await refresh()
          }}
        />
      )}
    </>
  )
}

function Sample({ theme: { colors, fonts } }: { theme: BrandTheme }) {
  return (
    <span aria-hidden className={styles.sample} style={{ background: colors.background, color: colors.text }}>
      <b style={{ fontFamily: familyValue(fonts.heading) }}>Ag</b>
      <span className={styles.dots}>
        {shownAccents.map((accent) => (
          <i key={accent} style={{ background: colors[accent] }} />
        ))}
      </span>
    </span>
  )
}

const fontsText = ({ fonts: { heading, body } }: BrandTheme): string =>
  heading === body ? familyName(heading) : `${familyName(heading)} and ${familyName(body)}`
