import type { ThemeColor } from '#shared/model/color.ts'
import type { FontFamily } from '#shared/model/font.ts'

type Hex = `#${string}`

/** A finished set of colours and fonts. The type scale of a deck stays as marketing set it. */
export interface Palette {
  readonly name: string
  readonly colors: Readonly<Record<ThemeColor, Hex>>
  readonly fonts: { readonly heading: FontFamily; readonly body: FontFamily }
}

type Inks = readonly [text: Hex, background: Hex, text2: Hex, background2: Hex]
type Accents = readonly [Hex, Hex, Hex, Hex, Hex, Hex]

const palette = (
  name: string,
  [text, background, text2, background2]: Inks,
  [accent1, accent2, accent3, accent4, accent5, accent6]: Accents,
  link: Hex,
  heading: FontFamily,
  body: FontFamily,
): Palette => ({
  name,
  colors: {
    text,
    background,
    text2,
    background2,
    accent1,
    accent2,
    accent3,
    accent4,
    accent5,
    accent6,
    link,
  },
  fonts: { heading, body },
})

/**
 * In each, text and text2 reach 4.5 : 1 on background and background2, and background does on text and
 * accent1, so that every layout stays readable whatever palette it wears. A test holds them to it.
 */
export const palettes: readonly Palette[] = [
  palette(
    'Ink',
    ['#14213d', '#ffffff', '#5b6472', '#f1f3f8'],
    ['#27406b', '#3a6ea5', '#2a9d8f', '#e9a23b', '#d1495b', '#7a5c99'],
    '#1f5fbf',
    'Calibri',
    'Calibri',
  ),
  palette(
    'Forest',
    ['#1b2f26', '#ffffff', '#52645b', '#f0f4ee'],
    ['#1f5a41', '#4c8c5b', '#a3b46b', '#d9a441', '#b5573c', '#3f6f7d'],
    '#1c6b4a',
    'Georgia',
    'Calibri',
  ),
  palette(
    'Ember',
    ['#2b1a17', '#fffdfa', '#6f5a52', '#f8efe8'],
    ['#a63a1e', '#d9692c', '#e6a13a', '#6b4a3a', '#86384f', '#44606b'],
    '#a63a1e',
    'Georgia',
    'Arial',
  ),
  palette(
    'Violet',
    ['#211b3a', '#ffffff', '#5e5876', '#f3f1fa'],
    ['#5336a8', '#8a63d2', '#d0589a', '#f0a35e', '#3f8fc4', '#4aa58c'],
    '#5336a8',
    'Arial',
    'Arial',
  ),
  palette(
    'Harbour',
    ['#0f2b33', '#ffffff', '#4f656b', '#edf4f4'],
    ['#0d6170', '#2f93a0', '#7fb8a6', '#f2b45c', '#e2714f', '#5a6fa8'],
    '#0d6170',
    'Cambria',
    'Calibri',
  ),
  palette(
    'Press',
    ['#111111', '#ffffff', '#595959', '#f4f3f0'],
    ['#b3122a', '#3c3c3c', '#8a8178', '#d9b44a', '#2f5d8a', '#5f7a4f'],
    '#b3122a',
    'Times New Roman',
    'Arial',
  ),
  palette(
    'Night',
    ['#f2f4fb', '#12151f', '#a8b0c6', '#1d2230'],
    ['#8fb3ff', '#5ed3c2', '#f4c36a', '#f08a7a', '#c39bff', '#8fd07f'],
    '#9cc0ff',
    'Arial',
    'Arial',
  ),
  palette(
    'Sand',
    ['#33291f', '#fffaf2', '#6b5d4e', '#f5ebdc'],
    ['#7a5230', '#b08250', '#8c9a6b', '#c9673f', '#5d7480', '#93617a'],
    '#7a5230',
    'Cambria',
    'Cambria',
  ),
]
