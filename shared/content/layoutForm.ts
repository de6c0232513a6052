import type { LayoutContent } from '#shared/docs/layoutEdits.ts'
import type { Picture } from '#shared/model/block.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { Form } from './form.ts'
import { readSlideParts } from './slideForm.ts'

/** A layout as a content file has it, read. */
export interface LayoutForm extends LayoutContent {
  /** The same in every deck that begins with it. */
  readonly id: LayoutId
  readonly title: string
  /** The section that a slide made from it opens. */
  readonly section: string
}

/** A layout is written as a slide is, with a title of its own; blocks that are a place say which: `"place": "body/0"`. */
export function readLayoutForm(form: Form, pictures?: ReadonlyMap<string, Picture>): LayoutForm {
  const { background, blocks } = readSlideParts(form, pictures)
  return {
    id: form.get('id').text,
    title: form.get('title').text,
    section: form.get('section').maybeText,
    ...(background && { background }),
    // A place of a layout follows none.
    blocks: blocks.map(({ key: _key, follows: _follows, ...block }) => block),
  }
}
