import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { errorText, removeFont } from '#client/api.ts'
import { dayText } from '#client/page/when.ts'
import { fontsQuery } from '#client/queries/brandQueries.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { familyValue } from '#client/slide/fontValue.ts'
import { useOwnFonts } from '#client/slide/useOwnFonts.ts'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { showToast } from '#client/ui/toast.ts'
import { ownFamily } from '#shared/model/font.ts'
import type { BrandFace, BrandFont } from '#shared/protocol/api.ts'
import styles from './FontItem.module.css'

interface FontItemProps {
  font: BrandFont
  workspaceId: WorkspaceId
  manages: boolean
}

/** A font with its files. */
export function FontItem({ font, workspaceId, manages }: FontItemProps) {
  const own = useMemo(() => [font], [font])
  useOwnFonts(own)
  const [leaving, setLeaving] = useState<BrandFace | null>(null)
  const queries = useQueryClient()
  const nameOf = useNames(workspaceId)

  async function remove(face: BrandFace) {
    try {
      await removeFont(workspaceId, face.asset)
    } finally {
      await queries.invalidateQueries({ queryKey: fontsQuery(workspaceId).queryKey })
    }
    showToast(`${font.name} ${lookOf(face)} is no longer in the workspace.`)
  }

  return (
    <li className={styles.font}>
      <p className={styles.sample} style={{ fontFamily: familyValue(ownFamily(font.name), own) }}>
        {font.name}
      </p>
      <p className={styles.note}>Where it is missing, words are drawn in {font.like}.</p>
      <ul className={styles.faces} aria-label={`Files of ${font.name}`}>
        {font.faces.map((face) => (
          <li key={face.asset} className={styles.face}>
            <div>
              <strong
                style={{
                  fontFamily: familyValue(ownFamily(font.name), own),
                  fontWeight: face.bold ? 700 : 400,
                  fontStyle: face.italic ? 'italic' : 'normal',
                }}
              >
                {lookOf(face)}
              </strong>
              <span>
                {sizeOf(face)}, added {[nameOf(face.addedBy), dayText(Date.parse(face.addedAt))].join(', ')}.
                Licence: {face.licence}
              </span>
            </div>
            {manages && (
              <IconButton
                size="s"
                icon={Trash2}
                label={`Delete ${font.name} ${lookOf(face)}`}
                onClick={() => setLeaving(face)}
              />
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        title={`Delete ${font.name} ${leaving ? lookOf(leaving) : ''}?`}
        confirmLabel="Delete the font"
        danger
        onConfirm={() => (leaving ? remove(leaving) : undefined)}
        errorText={errorText}
      >
        No word is lost: decks that use it go on in {font.faces.length > 1 ? 'its other files' : font.like},
        and their checks say so. The file is gone for good.
      </ConfirmDialog>
    </li>
  )
}

function useNames(workspaceId: WorkspaceId): (userId: string) => string {
  const { data } = useQuery(membersQuery(workspaceId))
  return (userId) =>
    `by ${data?.members.find((member) => member.userId === userId)?.name ?? 'somebody who has left'}`
}

/** `Bold Italic` */
const lookOf = ({ bold, italic }: BrandFace): string =>
  [bold && 'Bold', italic && 'Italic'].filter(Boolean).join(' ') || 'Regular'

const sizeOf = ({ bytes }: BrandFace): string => `${Math.max(1, Math.round(bytes / 1_000))} kB`
