import { strFromU8, unzipSync } from 'fflate'
import { leads, namespaces, tree, zipped } from './pptxSource.ts'

type Edit = (xml: string, path: string) => string

/** A package as somebody's program saves it after they changed parts of it. */
export function edited(pptx: Uint8Array, edit: Edit): Uint8Array {
  const parts = Object.entries(unzipSync(pptx)).map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes] as const
    return [path, edit(strFromU8(bytes), path)] as const
  })
  return zipped(Object.fromEntries<string | Uint8Array>(parts))
}

/** Other words in the place of words; throws when they stand nowhere, so that a test changes what it means to. */
export function reworded(pptx: Uint8Array, ...words: readonly (readonly [string, string])[]): Uint8Array {
  const found = new Set<string>()
  const changed = edited(pptx, (xml) =>
    words.reduce((text, [from, to]) => {
      if (text.includes(`>${from}<`)) found.add(from)
      return text.replaceAll(`>${from}<`, `>${to}<`)
    }, xml),
  )
  const missing = words.find(([from]) => !found.has(from))
  if (missing) throw new Error(`Nothing says “${missing[0]}”`)
  return changed
}

/** Every picture is this one. */
export const repainted = (pptx: Uint8Array, picture: Uint8Array): Uint8Array =>
  zipped(
    Object.fromEntries(
      Object.entries(unzipSync(pptx)).map(([path, bytes]) => [
        path,
        path.startsWith('ppt/media/') ? new Uint8Array(picture) : bytes,
      ]),
    ),
  )

/** With a part that its first slide leads to. */
function withPart(pptx: Uint8Array, lead: string, path: string, xml: string): Uint8Array {
  const led = edited(pptx, (part, at) =>
    at === 'ppt/slides/_rels/slide1.xml.rels'
      ? part.replace('</Relationships>', `${lead}</Relationships>`)
      : part,
  )
  return zipped({ ...unzipSync(led), [path]: xml })
}

/** With notes on its first slide, which had none. */
export function noted(pptx: Uint8Array, words: string): Uint8Array {
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`
  const lead = leads('rId99', 'notesSlide', '../notesSlides/notesSlide99.xml')
  const notes = `<p:notes ${namespaces}><p:cSld>${tree(body)}</p:cSld></p:notes>`
  return withPart(pptx, lead, 'ppt/notesSlides/notesSlide99.xml', notes)
}

/** With a comment by nobody on its first slide. */
export function commented(pptx: Uint8Array, words: string): Uint8Array {
  const lead = leads('rId98', 'comments', '../comments/comment98.xml')
  const comments = `<p:cmLst ${namespaces}><p:cm authorId="0"><p:text>${words}</p:text></p:cm></p:cmLst>`
  return withPart(pptx, lead, 'ppt/comments/comment98.xml', comments)
}
