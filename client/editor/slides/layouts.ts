import stored from '../../../content/layouts.json'
import { Form } from '#shared/content/form.ts'
import { readSlideForm } from '#shared/content/slideForm.ts'
import type { SlideContent } from '#shared/docs/slideEdits.ts'

/** A new slide's starting point. Everything is said in theme roles and places, so any theme dresses it. */
export interface Layout {
  readonly id: string
  readonly name: string
  readonly content: SlideContent
}

/** In the order in which they are offered. */
export const layouts: readonly Layout[] = new Form(stored, 'layouts').list.map((layout) => {
  const { key: id, keyMessage: _none, ...content } = readSlideForm(layout)
  return { id, name: layout.get('name').text, content }
})
