import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { SlideContent } from '#shared/docs/slideEdits.ts'
import type { Picture } from '#shared/model/block.ts'
import { isColor, solid } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { isPlaceKey, roleOf, usualFrames } from '#shared/model/layout.ts'
import type { RichText } from '#shared/model/richText.ts'
import { readChartForm, readTableForm } from './dataForms.ts'
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
  const { title, section, layout, keyMessage } = Object.fromEntries(form.entries)
  return {
    key: form.get('key').text,
    ...(title && { title: title.text }),
    ...(section && { section: section.text }),
    ...(layout && { layout: layout.text }),
    keyMessage: keyMessage ? words(keyMessage.text) : [],
    ...readSlideParts(form, pictures),
  }
}

/** What slides and layouts have in common. */
export function readSlideParts(
  form: Form,
  pictures: ReadonlyMap<string, Picture> = noPictures,
): Required<Pick<SlideForm, 'blocks'>> & Pick<SlideForm, 'background'> {
  const background = form.get('background')
  return {
    ...(background.value !== undefined && {
      background: paintOf(background) as SlideForm['background'] & object,
    }),
    blocks: form.get('blocks').list.map((block) => readBlock(block, pictures)),
  }
}

const noPictures: ReadonlyMap<string, Picture> = new Map()

/**
 * A block as `BlockContent` but for short writings: a frame is a list of numbers, a text is written as `words` reads
 * it, a colour alone is a full paint, a picture goes by its name, and charts and tables are rows of words and numbers. What a kind says beyond that is
 * passed on as it stands: the document's readers take what they know of it.
 */
function readBlock(form: Form, pictures: ReadonlyMap<string, Picture>): NamedBlock {
  const read = form.entries.map(([key, value]) => [key, readValue(key, value, pictures)] as const)
  const [place, frame] = [form.get('place'), form.get('frame')]
  const inPlace = isPlaceKey(place.value) ? place.value : null
  if (place.value !== undefined && inPlace === null) place.refuse('a place, such as body/0')
  const kind = form.get('kind').text
  return {
    ...Object.fromEntries(read),
    ...(kind === 'chart' && readChartForm(form)),
    ...(kind === 'table' && readTableForm(form)),
    kind,
    frame: inPlace && frame.value === undefined ? usualFrames[roleOf(inPlace)] : frameOf(frame),
    ...(inPlace && { follows: { prompt: '', own: saidKeys(form) } }),
  } as NamedBlock
}

/** What a block in a place says itself, by the keys that documents keep it under. */
function saidKeys(form: Form): readonly string[] {
  const keysOf = (part: string): readonly string[] => form.get(part).entries.map(([key]) => key)
  return [
    ...(form.get('frame').value === undefined ? [] : ['frame']),
    ...keysOf('body').filter((key) => key !== 'text' && key !== 'style'),
    ...(form.get('body').value === undefined ? [] : form.get('body').get('style').entries).map(
      ([key]) => `style.${key}`,
    ),
    ...keysOf('surface'),
    ...['fit', 'tint', 'opacity', 'radius'].filter((key) => form.get(key).value !== undefined),
  ]
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
