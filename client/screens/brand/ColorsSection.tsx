import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRight,
  ArrowRightToLine,
  Ellipsis,
  Palette,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { addBrandColor, changeBrandColor, errorText, moveBrandColor, removeBrandColor } from '#client/api.ts'
import { brandColorsQuery } from '#client/queries/brandQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuItem } from '#client/ui/menuEntry.ts'
import { showToast } from '#client/ui/toast.ts'
import type { BrandColor } from '#shared/protocol/api.ts'
import { BrandSection } from './BrandSection.tsx'
import { ColorDialog } from './ColorDialog.tsx'
import { useColorDrag } from './useColorDrag.ts'
import styles from './ColorsSection.module.css'

/** The colours that the company uses, beside whatever theme a deck has. */
export function ColorsSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(brandColorsQuery(workspaceId))
  const queries = useQueryClient()
  const [asked, setAsked] = useState<BrandColor | 'new' | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: brandColorsQuery(workspaceId).queryKey })
  const colors = query.data ?? []

  async function change(work: () => Promise<unknown>) {
    try {
      await work()
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  const move = (color: BrandColor, to: number) =>
    change(() => {
      const others = colors.filter(({ id }) => id !== color.id)
      return moveBrandColor(workspaceId, color.id, others[to]?.id ?? null)
    })

  const drag = useColorDrag(colors, (color, to) => void move(color, to))

  const remove = ({ id, name, hex }: BrandColor) =>
    change(async () => {
      const before = colors[colors.findIndex((color) => color.id === id) + 1]?.id ?? null
      await removeBrandColor(workspaceId, id)
      const putBack = () => void change(() => addBrandColor(workspaceId, { name, hex, before }))
      showToast(`“${name}” is deleted. Slides that wear it keep it.`, {
        action: { label: 'Undo', run: putBack },
      })
    })

  return (
    <>
      <BrandSection
        title="Colours"
        lead="In every colour picker, below those of the deck’s theme. A block that wears one keeps it, whatever becomes of the list."
        icon={Palette}
        empty={{
          title: 'No colours yet',
          text: manages
            ? 'Add the company’s colours, and the checks beside a deck take them for its own.'
            : 'Marketing can list the company’s colours here.',
        }}
        query={query}
        action={
          manages && (
            <Button icon={Plus} onClick={() => setAsked('new')}>
              Add a colour
            </Button>
          )
        }
      >
        {(list) => (
          <ul className={styles.colors} aria-label="Colours">
            {list.map((color, at) => (
              <li key={color.id} className={styles.color} {...(manages && drag(color))}>
                <span aria-hidden className={styles.sample} style={{ background: color.hex }} />
                <span className={styles.words}>
                  <strong dir="auto" title={color.name}>
                    {color.name}
                  </strong>
                  <span>{color.hex}</span>
                </span>
                {manages && (
                  <Menu
                    align="end"
                    entries={[
                      item('Change…', Pencil, () => setAsked(color)),
                      ...movesOf(at, list.length, (to) => void move(color, to)),
                      separator,
                      { ...item('Delete', Trash2, () => void remove(color)), danger: true },
                    ]}
                  >
                    <IconButton size="s" icon={Ellipsis} label={`More for ${color.name}`} />
                  </Menu>
                )}
              </li>
            ))}
          </ul>
        )}
      </BrandSection>
      {asked && (
        <ColorDialog
          color={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
          onSave={async (words) => {
            await (asked === 'new'
              ? addBrandColor(workspaceId, { ...words, before: null })
              : changeBrandColor(workspaceId, { id: asked.id, ...words }))
            await refresh()
          }}
        />
      )}
    </>
  )
}

function movesOf(at: number, count: number, move: (to: number) => void): readonly MenuItem[] {
  const toFront = [
    item('Move to the front', ArrowLeftToLine, () => move(0)),
    item('Move forward', ArrowLeft, () => move(at - 1)),
  ]
  const toEnd = [
    item('Move back', ArrowRight, () => move(at + 1)),
    item('Move to the end', ArrowRightToLine, () => move(count - 1)),
  ]
  return [...(at > 0 ? toFront : []), ...(at < count - 1 ? toEnd : [])]
}

const item = (label: string, icon: MenuItem['icon'], onSelect: () => void): MenuItem => ({
  kind: 'item',
  label,
  onSelect,
  ...(icon && { icon }),
})
