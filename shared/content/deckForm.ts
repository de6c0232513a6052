import type { Picture } from '#shared/model/block.ts'
import { defaultTheme, textRoles, type Theme } from '#shared/model/theme.ts'
import { Form } from './form.ts'
import { readLayoutForm, type LayoutForm } from './layoutForm.ts'
import { readSlideForm, type SlideForm } from './slideForm.ts'

/** A picture that a content file names. */
export interface PictureForm {
  /** The name of its drawing, without the ending. */
  readonly file: string
  readonly alt: string
  /** It keeps its transparency. */
  readonly cutout: boolean
}

/** A deck as a content file has it; its slides are read once its pictures are stored. */
export interface DeckForm {
  readonly title: string
  /** One sentence: when to choose it. */
  readonly description: string
  /** `null`: the theme that every deck begins with. */
  readonly theme: Theme | null
  readonly pictures: ReadonlyMap<string, PictureForm>
  slides(pictures: ReadonlyMap<string, Picture>): readonly SlideForm[]
  /** The layouts that its slides follow; none: it begins with those that every deck does. */
  layouts(pictures: ReadonlyMap<string, Picture>): readonly LayoutForm[]
}

/** `name` stands before the place of a mistake. Throws a `ContentError` that says where the file is wrong. */
export function readDeckForm(value: unknown, name: string): DeckForm {
  const form = new Form(value, name)
  const theme = form.get('theme')
  const slides = form.get('slides').list
  const layouts = form.get('layouts')
  return {
    title: form.get('title').text,
    description: form.get('description').maybeText,
    theme: theme.value === undefined ? null : readThemeForm(theme),
    pictures: readPictureForms(form.get('pictures')),
    slides: (pictures) => slides.map((slide) => readSlideForm(slide, pictures)),
    layouts: (pictures) =>
      layouts.value === undefined ? [] : layouts.list.map((layout) => readLayoutForm(layout, pictures)),
  }
}

/** Pictures by the names that blocks or slots know them by. */
export const readPictureForms = (form: Form): ReadonlyMap<string, PictureForm> =>
  new Map(
    form.entries.map(([name, picture]) => [
      name,
      {
        file: picture.get('file').text,
        alt: picture.get('alt').text,
        cutout: picture.get('cutout').value === true,
      },
    ]),
  )

/** A theme says its colours and fonts, and of the type scale what differs from the neutral theme's. */
function readThemeForm(form: Form): Theme {
  const text = form.get('text')
  return {
    name: form.get('name').text,
    colors: form.get('colors').value as Theme['colors'],
    fonts: form.get('fonts').value as Theme['fonts'],
    text: Object.fromEntries(
      textRoles.map((role) => [
        role,
        {
          ...defaultTheme.text[role],
          ...Object.fromEntries(text.get(role).entries.map(([key, { value }]) => [key, value])),
        },
      ]),
    ) as Theme['text'],
  }
}
