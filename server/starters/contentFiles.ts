import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { buildSlides } from '#shared/content/buildSlides.ts'
import { readDeckForm, type PictureForm } from '#shared/content/deckForm.ts'
import { ContentError, Form } from '#shared/content/form.ts'
import { readLayoutForm, type LayoutForm } from '#shared/content/layoutForm.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import type { Picture } from '#shared/model/block.ts'
import type { PictureStore, StarterContent } from './starter.ts'

/** Reads a file of `content/`. Throws a `ContentError` when it is missing or no JSON. */
export async function readContentFile(name: string): Promise<unknown> {
  const path = join(contentFolder(), name)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (cause) {
    throw new ContentError(
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
}

/** A deck from a content file, such as `starters/proposal`. Throws a `ContentError` that says what is wrong with it. */
export async function readDeckFile(name: string): Promise<StarterContent> {
  const form = readDeckForm(await readContentFile(`${name}.json`), name)
  // Read once without its pictures' bytes, so that a mistake shows at the start and not when somebody wants it.
  const drawnLater = new Map(
    [...form.pictures].map(([key, { alt }]) => [key, { asset: '', width: 1, height: 1, alt }] as const),
  )
  form.slides(drawnLater)
  const own = form.layouts(drawnLater).length > 0
  const standard = own ? [] : await readStandardLayouts()
  return {
    id: name.slice(name.lastIndexOf('/') + 1),
    title: form.title,
    description: form.description,
    build: async (doc, store) => {
      const pictures = await drawPictures(form.pictures, store)
      if (form.theme) setTheme(doc, form.theme)
      for (const { id, section: _section, ...layout } of own ? form.layouts(pictures) : standard)
        addLayout(doc, layout, Infinity, id)
      return buildSlides(doc, form.slides(pictures))
    },
  }
}

/** The layouts that a deck begins with when its file has none of its own. */
async function readStandardLayouts(): Promise<readonly LayoutForm[]> {
  return new Form(await readContentFile('layouts.json'), 'layouts').list.map((form) => readLayoutForm(form))
}

/** Draws and stores pictures. All are asked for at once; sharp works on as many as it has threads for. */
export async function drawPictures(
  forms: ReadonlyMap<string, PictureForm>,
  store: PictureStore,
): Promise<ReadonlyMap<string, Picture>> {
  const drawn = [...forms].map(
    async ([name, form]) => [name, await store.store(await draw(form), form.alt)] as const,
  )
  return new Map(await Promise.all(drawn))
}

async function draw({ file, cutout }: PictureForm): Promise<Uint8Array> {
  const drawing = sharp(join(contentFolder(), 'pictures', `${file}.svg`))
  return cutout
    ? drawing.png().toBuffer()
    : drawing.flatten({ background: '#ffffff' }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** `content/`, looked for upwards: this file runs from its source and from a bundle, which lie at different depths. */
function contentFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'content')
    if (existsSync(join(folder, 'starters'))) return folder
    if (dirname(at) === at) throw new ContentError('The folder content/ with the starter decks is missing')
  }
}
