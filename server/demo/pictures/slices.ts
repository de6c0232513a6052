import { circle, group, radial, rounded, type Svg } from '../../starters/svg.ts'
import { citrusDefs, citrusSlice } from './citrus.ts'
import { cucumber, kiwi, melon, rings, tomato } from './produce.ts'

/** Fruit and vegetables cut across, seen from above: the picture language of the sample deck. Unit radius: 100. */
export type Slice =
  'orange' | 'lemon' | 'lime' | 'blood' | 'kiwi' | 'tomato' | 'cucumber' | 'beet' | 'onion' | 'melon'

const unit = 100

/** The gradients that the slices share; once a picture. */
export const sliceDefs: Svg =
  citrusDefs +
  radial('kiwi', [
    [0, '#dbe88a'],
    [0.35, '#a9cf4c'],
    [0.75, '#7fb433'],
    [1, '#639a27'],
  ]) +
  radial('tomato', [
    [0, '#f58a6c'],
    [0.7, '#ea5a43'],
    [1, '#dd4330'],
  ]) +
  radial('gel', [
    [0, '#f7a35c'],
    [1, '#e2492f'],
  ]) +
  radial('cucumber', [
    [0, '#eaf4c8'],
    [0.6, '#d9ecb0'],
    [1, '#b7d98a'],
  ]) +
  radial('melon', [
    [0, '#ff8a86'],
    [0.75, '#f05d63'],
    [1, '#e8525b'],
  ]) +
  radial(
    'sheen',
    [
      [0, '#ffffff', 0.34],
      [1, '#ffffff', 0],
    ],
    0.34,
    0.28,
    0.55,
  ) +
  // A gradient for the shadow: a blur for each slice takes ten times as long.
  radial('shade', [
    [0, '#04130f', 0.6],
    [0.76, '#04130f', 0.5],
    [0.9, '#04130f', 0.16],
    [1, '#04130f', 0],
  ])

export function slice(kind: Slice, cx: number, cy: number, radius: number, turn = 0): Svg {
  const scale = rounded(radius / unit)
  return group(
    `transform="translate(${rounded(cx)} ${rounded(cy)}) scale(${scale})"`,
    circle(7, 13, 112, 'url(#shade)'),
    group(`transform="rotate(${turn})"`, drawn[kind]()),
    circle(0, 0, 99, 'url(#sheen)'),
  )
}

const drawn: Readonly<Record<Slice, () => Svg>> = {
  orange: () => citrusSlice('orange'),
  lemon: () => citrusSlice('lemon'),
  lime: () => citrusSlice('lime'),
  blood: () => citrusSlice('blood'),
  kiwi,
  tomato,
  cucumber,
  beet: () =>
    rings([
      '#5d1a3c',
      '#9c2d5d',
      '#f3c9d3',
      '#a83364',
      '#f0bccb',
      '#9c2d5d',
      '#efb4c5',
      '#8c2653',
      '#b8487a',
    ]),
  onion: () =>
    rings([
      '#6d2356',
      '#efe0ea',
      '#9a5a86',
      '#f6ecf2',
      '#b27ba1',
      '#f6ecf2',
      '#b98aac',
      '#f3e6ee',
      '#caa3be',
    ]),
  melon,
}
