import type { Picture } from '#shared/model/block.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'

/** What is in a block, each with the part of its address that tells it from the others of the block. */
export interface BlockParts {
  readonly texts: readonly TextPart[]
  readonly pictures: readonly PicturePart[]
  /** Numbers that facts of the pitch say; left out: a kind without any. */
  readonly numbers?: readonly NumberPart[]
}

export interface NumberPart {
  /** Whose number it is: the part of a text beside it. */
  readonly part: string
  readonly fact: string
}

export interface TextPart {
  readonly part: string
  readonly text: RichText
}

export interface PicturePart {
  readonly part: string
  /** `null`: a place that waits for a picture. */
  readonly picture: Picture | null
}

export const noParts: BlockParts = { texts: [], pictures: [] }

/** The pictures that a block shows. */
export const assetsIn = ({ pictures }: BlockParts): readonly AssetHash[] =>
  pictures.flatMap(({ picture }) => (picture ? [picture.asset] : []))

/** All words of a block, one text a line. Descriptions of pictures are read out and count. */
export const wordsIn = ({ texts, pictures }: BlockParts): string =>
  [...texts.map(({ text }) => plainText(text)), ...pictures.map(({ picture }) => picture?.alt ?? '')]
    .filter(Boolean)
    .join('\n')

/** The text at a part; `null` where the block has none. */
export const textAt = ({ texts }: BlockParts, part: string): RichText | null =>
  texts.find((one) => one.part === part)?.text ?? null

export const pictureAt = ({ pictures }: BlockParts, part: string): Picture | null =>
  pictures.find((one) => one.part === part)?.picture ?? null
