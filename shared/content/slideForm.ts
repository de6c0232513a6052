import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { SlideContent } from '#shared/docs/slideEdits.ts'
import type { Picture } from '#shared/model/block.ts'
import { isColor, solid } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { Form } from './form.ts'
import { words } from './words.ts'

/** A block with a name of its own, so that whoever fills the deck can point at it. */
export type NamedBlock = BlockContent & { readonly key?: string }

/** A slide as a content file has it, read. */
export interface SlideForm extends SlideContent {
  readonly key: string
  readonly blocks: readonly NamedBlock[]
  /** What the slide must leave behind; empty: it says nothing yet. */
  readonly keyMessage: RichText
}

/** `pictures`: what the names in the file stand for. Throws a `ContentError` that says where the file is wrong. */
export function readSlideForm(form: Form, pictures: ReadonlyMap<string, Picture> = noPictures): SlideForm {
  const { title, section, background, keyMessage } = Object.fromEntries(form.entries)
  return {
    key: form.get('key').text,
    ...(title && { title: title.text }),
    ...(section && { section: section.text }),
    ...(background && { background: paintOf(background) as SlideForm['background'] & object }),
    keyMessage: keyMessage ? words(keyMessage.text) : [],
    blocks: form.get('blocks').list.map((block) => readBlock(block, pictures)),
  }
}

const noPictures: ReadonlyMap<string, Picture> = new Map()

/**
 * A block as `BlockContent` but for four short writings: a frame is a list of numbers, a text is written as
 * `words` reads it, a colour alone is a full paint, and a picture goes by its name. What a kind says beyond that is
 * passed on as it stands: the document's readers take what they know of it.
 */
function readBlock(form: Form, pictures: ReadonlyMap<string, Picture>): NamedBlock {
  const read = form.entries.map(([key, value]) => [key, readValue(key, value, pictures)] as const)
  return {
    ...Object.fromEntries(read),
    kind: form.get('kind').text,
    frame: frameOf(form.get('frame')),
  } as NamedBlock
}

function readValue(key: string, form: Form, pictures: ReadonlyMap<string, Picture>): unknown {
  switch (key) {
    case 'body':
      return Object.fromEntries(
        form.entries.map(([name, part]) => [name, name === 'text' ? words(part.text) : part.value]),
      )
    case 'surface':
      return Object.fromEntries(
        form.entries.map(([name, part]) => [name, name === 'fill' ? paintOf(part) : part.value]),
      )
    case 'picture':
      return pictures.get(form.text) ?? form.refuse('the name of one of the deck’s pictures')
    default:
      return form.value
  }
}

function frameOf(form: Form): Frame {
  const numbers = form.list.map(({ number }) => number)
  const [x, y, w, h, rotation = 0] = numbers
  if (x === undefined || y === undefined || w === undefined || h === undefined)
    return form.refuse('four numbers: x, y, width and height, and a turn if there is one')
  return frame(x, y, w, h, rotation)
}

const paintOf = (form: Form): unknown => (isColor(form.value) ? solid(form.value) : form.value)
