import type { ImportedDeck, ImportedSlide } from '#shared/content/importedDeck.ts'
import { importSummary, type ImportSummary } from '#shared/content/importSummary.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { ImportedFile } from './importPptx.ts'

/**
 * A deck on its way between threads: slides and layouts as the bytes of their JSON, which are handed over. Copied as
 * objects, three million characters hold the event loop for 70 ms.
 */
export interface PackedImport extends Pick<ImportedFile, 'pictures'> {
  readonly summary: ImportSummary
  readonly layouts: readonly (readonly [LayoutId, Uint8Array<ArrayBuffer>])[]
  readonly slides: readonly Uint8Array<ArrayBuffer>[]
}

export const packed = ({ deck, pictures }: ImportedFile): PackedImport => ({
  summary: importSummary(deck),
  layouts: deck.layouts.map((layout) => [layout.id, bytesOf(layout)]),
  slides: deck.slides.map(bytesOf),
  pictures,
})

/** All memory that is handed over with it. */
export const memoryOf = ({ layouts, slides, pictures }: PackedImport): readonly ArrayBuffer[] =>
  [...layouts.map(([, bytes]) => bytes), ...slides, ...pictures.values()].map(({ buffer }) => buffer)

export function unpacked({ summary, layouts, slides, pictures }: PackedImport): ImportedFile {
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
  return { deck, pictures }
}

/** Of its own memory: what `Buffer.from` gives may share it with others. */
const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
