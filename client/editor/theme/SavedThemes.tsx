import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Save } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { saveBrandTheme } from '#client/api.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { brandThemesQuery, fontsQuery } from '#client/queries/brandQueries.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import { showToast } from '#client/ui/toast.ts'
import { composeForTeam } from '#shared/compose/compose.ts'
import { setFreshLooks } from '#shared/docs/freshLooks.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import type { Theme, ThemeLook } from '#shared/model/theme.ts'
import type { BrandTheme } from '#shared/protocol/api.ts'
import styles from './ThemePanel.module.css'

/** The workspace's themes, each on the open slide as it would look; and the way of this deck's theme among them. */
export function SavedThemes() {
  const session = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const enabled = workspaceId !== ''
  const { data: themes = [] } = useQuery({ ...brandThemesQuery(workspaceId), enabled })
  const { data: fonts = [] } = useQuery({ ...fontsQuery(workspaceId), enabled })
  const queries = useQueryClient()
  const current = useTheme()
  const { fresh = {} } = useDesign()
  const look = lookOf({ ...current, fresh })
  const [saving, setSaving] = useState(false)

  function wear({ name, colors, fonts, text, charts, fresh = {} }: BrandTheme) {
    session.history.gesture(() => {
      setTheme(session.design.doc, { name, colors, fonts, text, ...(charts && { charts }) })
      setFreshLooks(session.design.doc, fresh)
    })
    undoToast(session, `The deck wears “${name}”.`)
  }

  async function save(name: string) {
    await saveBrandTheme(workspaceId, { name, ...look })
    await queries.invalidateQueries({ queryKey: brandThemesQuery(workspaceId).queryKey })
    showToast(`Every deck of the workspace can wear “${name}” now.`)
  }

  return (
    <>
      {themes.length > 0 && (
        <ul className={styles.palettes} aria-label="Themes of the workspace">
          {themes.map((theme) => (
            <li key={theme.id}>
              <button
                type="button"
                className={styles.palette}
                aria-pressed={JSON.stringify(lookOf(theme)) === JSON.stringify(look)}
                onClick={() => wear(theme)}
              >
                <Preview theme={theme} own={fonts} />
                <span className={styles.name} dir="auto" title={theme.name}>
                  {theme.name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button icon={Save} wide onClick={() => setSaving(true)}>
        Save for the workspace…
      </Button>
      {saving && (
        <NameDialog
          title="Save this deck’s theme"
          description="Its colours, fonts, type scale and the looks of new blocks. Every deck of the workspace can wear it then; one that has the same name is replaced."
          act="Save"
          initial={current.name}
          maxLength={80}
          onName={save}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}

/** The open slide in another theme. */
function Preview({ theme, own }: { theme: BrandTheme; own: readonly OwnFont[] }) {
  const design = useDeferredValue(useDesign())
  const pitch = useDeferredValue(usePitch())
  const slideId = useEditor((state) => state.slideId)
  const deck = useMemo(() => {
    const worn: Theme = { ...theme, fonts: { ...theme.fonts, own } }
    const open = design.slides.find(({ id }) => id === slideId) ?? design.slides[0]
    return composeForTeam({ ...design, theme: worn, slides: open ? [open] : [] }, pitch)
  }, [design, pitch, theme, own, slideId])
  const [slide] = deck.slides
  return (
    <span className={styles.preview}>{slide && <SlideThumbnail theme={deck.theme} slide={slide} />}</span>
  )
}

/** In one order, so that two are compared by what they say. */
const lookOf = ({ colors, fonts, text, charts, fresh = {} }: ThemeLook): ThemeLook => ({
  colors: sorted(colors),
  fonts: { heading: fonts.heading, body: fonts.body },
  text: sorted(mapped(text, sorted)),
  ...(charts && { charts }),
  fresh,
})

const sorted = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))) as T

const mapped = <K extends string, V>(of: Readonly<Record<K, V>>, change: (value: V) => V): Record<K, V> =>
  Object.fromEntries(Object.entries<V>(of).map(([key, value]) => [key, change(value)])) as Record<K, V>
