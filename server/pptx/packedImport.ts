import type { ImportedDeck, ImportedSlide } from '#shared/content/importedDeck.ts'
import { importSummary, type ImportSummary } from '#shared/content/importSummary.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { ImportedFile } from './importPptx.ts'
import { picturesAt, picturesIn, type PicturesOnDisk } from './picturesOnDisk.ts'

/**
 * A deck on its way between processes: slides and layouts as the bytes of their JSON, pictures by where they lie. As
 * objects, three million characters hold the event loop for 70 ms.
 */
export interface PackedImport {
  readonly summary: ImportSummary
  readonly layouts: readonly (readonly [LayoutId, Uint8Array])[]
  readonly slides: readonly Uint8Array[]
  readonly pictures: PicturesOnDisk
}

/** Writes the pictures into `folder`. */
export const packed = async ({ deck, pictures }: ImportedFile, folder: string): Promise<PackedImport> => ({
  summary: importSummary(deck),
  layouts: deck.layouts.map((layout) => [layout.id, bytesOf(layout)]),
  slides: deck.slides.map(bytesOf),
  pictures: await picturesIn(folder, pictures),
})

export async function unpacked({ summary, layouts, slides, pictures }: PackedImport): Promise<ImportedFile> {
  const { title, language, theme, fresh, remarks, file, margins } = summary
  const deck: ImportedDeck = {
    title,
    ...(language !== undefined && { language }),
    theme,
    ...(fresh && { fresh }),
    layouts: layouts.map(([, bytes]) => JSON.parse(textOf(bytes)) as LayoutForm),
    slides: slides.map((bytes) => JSON.parse(textOf(bytes)) as ImportedSlide),
    remarks,
    ...(file !== undefined && { file }),
    ...(margins && { margins }),
  }
  return { deck, pictures: await picturesAt(pictures) }
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
