import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { fontsQuery } from '#client/queries/brandQueries.ts'
import type { SelectOption } from '#client/ui/Select.tsx'
import { ownFontsUsed } from '#shared/compose/fontsUsed.ts'
import { noteOwnFonts } from '#shared/docs/themeDoc.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { fontFamilies, ownFamily, ownNameOf, type Family } from '#shared/model/font.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { useDeckPart, useDeckSession } from './DeckSession.tsx'
import { useDeckRecord } from './deckRecord.ts'
import { useTheme } from './deckParts.ts'

/** What the workspace has, for those who may put it into the deck. */
function useBrandFonts() {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { can } = useDeckSession()
  return useQuery({ ...fontsQuery(workspaceId), enabled: can.editDesign && workspaceId !== '' })
}

/** `current`: what is chosen now. */
export type FamilyOptions = (current: string | null) => readonly SelectOption<Family>[]

/** Every family that may be chosen: the workspace's own first; for sales those that marketing uses in the deck. */
export function useFamilyOptions(): FamilyOptions {
  const { own = [] } = useTheme().fonts
  const { data } = useBrandFonts()
  return useMemo(() => {
    const names = new Set([...(data ?? []), ...own].map(({ name }) => name))
    return (current) => {
      const lost = ownNameOf(current ?? '')
      return [
        ...[...names].sort().map((name) => ({ value: ownFamily(name), label: name })),
        ...(lost === null || names.has(lost)
          ? []
          : [{ value: ownFamily(lost), label: lost, description: 'No longer in the workspace' }]),
        ...fontFamilies.map((family) => ({ value: family, label: family })),
      ]
    }
  }, [data, own])
}

/** What a deck has to note down of the fonts that it uses, or has noted, to know what the workspace does. */
export function notesOf(
  used: readonly string[],
  noted: readonly OwnFont[],
  brought: readonly OwnFont[],
): ReadonlyMap<string, OwnFont | null> {
  const notes = new Map<string, OwnFont | null>()
  for (const name of new Set([...used, ...noted.map((font) => font.name)])) {
    const before = noted.find((font) => font.name === name) ?? null
    const now = brought.find((font) => font.name === name) ?? null
    if (!isSame(before, now)) notes.set(name, now ? plain(now) : null)
  }
  return notes
}

/** Without what the workspace alone has to know: licences, and who brought it. */
const plain = ({ name, like, faces }: OwnFont): OwnFont => ({
  name,
  like,
  faces: faces.map(({ bold, italic, asset, widths }) => ({ bold, italic, asset, widths })),
})

const isSame = (a: OwnFont | null, b: OwnFont | null): boolean =>
  JSON.stringify(a && plain(a)) === JSON.stringify(b && plain(b))

/**
 * What a session wrote down of fonts, and into which copy of the document. What a fresh copy lacks again was refused,
 * as a full document refuses it, and is not written once more: the room would end over it.
 */
export class WrittenNotes {
  readonly #written = new Map<string, { readonly copy: Y.Doc; readonly font: OwnFont | null }>()

  /** Those that are to be written into this copy, of all that it lacks. */
  due(copy: Y.Doc, lacking: ReadonlyMap<string, OwnFont | null>): ReadonlyMap<string, OwnFont | null> {
    for (const [name, written] of this.#written) {
      if (written.copy !== copy && !lacking.has(name)) this.#written.delete(name)
    }
    return new Map([...lacking].filter(([name, font]) => !this.#wasRefused(copy, name, font)))
  }

  wrote(copy: Y.Doc, notes: ReadonlyMap<string, OwnFont | null>): void {
    for (const [name, font] of notes) this.#written.set(name, { copy, font })
  }

  #wasRefused(copy: Y.Doc, name: string, font: OwnFont | null): boolean {
    const written = this.#written.get(name)
    return written !== undefined && written.copy !== copy && isSame(written.font, font)
  }
}

/**
 * Keeps what the deck knows of the workspace's fonts as the workspace has it: a font that is chosen, pasted or
 * brought again comes in, one that was deleted goes, and the words stay. Whoever may write the design does that, by
 * a list that is newer than the difference, so that two pages never write it to and fro, and once where it is refused.
 */
export function useOwnFontsKept(): void {
  const { design, can } = useDeckSession()
  const { data, dataUpdatedAt, refetch } = useBrandFonts()
  const used = useOwnFontsUsed()
  const own = useDeckPart(({ theme }) => theme.fonts.own)
  const [written] = useState(() => new WrittenNotes())
  const since = useRef<number | null>(null)
  useEffect(() => {
    const { doc } = design
    const notes = data && can.editDesign ? written.due(doc, notesOf(used, own ?? [], data)) : null
    if (!notes || notes.size === 0) {
      since.current = null
      return
    }
    since.current ??= Date.now()
    if (dataUpdatedAt <= since.current) void refetch()
    else {
      written.wrote(doc, notes)
      noteOwnFonts(doc, notes)
    }
  }, [design, can, data, dataUpdatedAt, refetch, used, own, written])
}

/** The names of the workspace's fonts that the deck is set in. */
export function useOwnFontsUsed(): readonly string[] {
  const joined = useDeckPart(usedNames, 'calm')
  return useMemo(() => joined.split('\n').filter(Boolean), [joined])
}

const usedNames = (deck: ComposedDeck): string => ownFontsUsed(deck).join('\n')
