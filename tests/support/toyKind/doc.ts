import type { BlockDoc } from '#shared/blocks/blockDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { newText } from '#shared/docs/richTextWrite.ts'
import { readPicture } from '#shared/docs/pictureDoc.ts'
import { asText, put } from '#shared/docs/ymap.ts'
import type { TextBody } from '#shared/model/body.ts'
import { noText, type RichText } from '#shared/model/richText.ts'
import type { QuoteBlock, QuoteContent } from './model.ts'

const parts = ['words', 'source'] as const

const bodyOf = (text: RichText): TextBody => ({ text, role: 'body', style: {}, valign: 'top', inset: 0 })

/** `text.words`, `text.source` (texts), `face`. */
export const quoteDoc: BlockDoc<QuoteBlock, QuoteContent> = {
  read(map) {
    const [words, source] = parts.map((part) => {
      const text = asText(map.get(`text.${part}`))
      return bodyOf(text ? readRichText(text) : noText)
    })
    return { words: words!, source: source!, face: readPicture(map.get('face')) }
  },
  write(map, content) {
    for (const part of parts) map.set(`text.${part}`, newText(content[part].text ?? noText))
    put(map, 'face', content.face ?? undefined)
  },
  keyOfText: (part) => (parts.some((known) => known === part) ? `text.${part}` : null),
  partOfKey: (key) => parts.find((part) => key === `text.${part}`) ?? null,
  partOfPicture: (key) => (key === 'face' ? 'face' : null),
  isLook: () => false,
  putPicture: (part, picture) => (map) => {
    if (part === 'face') put(map, 'face', picture ?? undefined)
  },
}
