import { blend, isThemeColor, type Color, type Pattern } from './color.ts'
import type { Theme } from './theme.ts'

/**
 * PowerPoint's patterns by the standard's names (`ST_PresetPatternVal`): eight rows of eight dots, two digits of base 16 a
 * row, a bit for each dot of the front colour. Percentages are ordered dither, most others a formula of their own.
 */
export const patternBits: Readonly<Record<string, string>> = {
  pct5: '8800000008000000',
  pct10: '8800200088000200',
  pct20: 'aa00a200aa002200',
  pct25: 'aa00aa00aa00aa00',
  pct30: 'aa44aa00aa04aa00',
  pct40: 'aa54aa11aa45aa11',
  pct50: 'aa55aa55aa55aa55',
  pct60: 'ee55ba55ee55ab55',
  pct70: 'ff55fb55ff55bb55',
  pct75: 'ff55ff55ff55ff55',
  pct80: 'ffddff55ff5dff55',
  pct90: 'fffdff77ffdfff77',
  horz: 'ff00000000000000',
  vert: '8080808080808080',
  ltHorz: 'ff000000ff000000',
  ltVert: '8888888888888888',
  dkHorz: 'ffff0000ffff0000',
  dkVert: 'cccccccccccccccc',
  narHorz: 'ff00ff00ff00ff00',
  narVert: 'aaaaaaaaaaaaaaaa',
  dashHorz: 'f00000000f000000',
  dashVert: '8080808008080808',
  cross: 'ff80808080808080',
  dnDiag: '8040201008040201',
  upDiag: '0102040810204080',
  ltDnDiag: '8844221188442211',
  ltUpDiag: '1122448811224488',
  dkDnDiag: 'cc663399cc663399',
  dkUpDiag: '3366cc993366cc99',
  wdDnDiag: 'e070381c0e0783c1',
  wdUpDiag: '070e1c3870e0c183',
  dashDnDiag: '0000884422110000',
  dashUpDiag: '0000112244880000',
  diagCross: '8142241818244281',
  smCheck: 'cccc3333cccc3333',
  lgCheck: 'f0f0f0f00f0f0f0f',
  smGrid: 'ff888888ff888888',
  lgGrid: 'ff80808080808080',
  dotGrid: 'aa00800080008000',
  smConfetti: '8008400210012004',
  lgConfetti: 'b130031bd8c00c8d',
  horzBrick: 'ff808080ff080808',
  diagBrick: '0102040818244281',
  solidDmnd: '10387cfe7c381000',
  openDmnd: '0814224180412214',
  dotDmnd: '0800220080002200',
  plaid: 'aa55aa55f0f0f0f0',
  sphere: '77898f8f7798f8f8',
  weave: '8854224588142251',
  divot: '0010081000018001',
  shingle: '038448300c020101',
  wave: '001825c0001825c0',
  trellis: 'ff66ff99ff66ff99',
  zigZag: '8142241881422418',
}

export const isPattern = (name: string): boolean => Object.hasOwn(patternBits, name)

/** Its front as the outline of a tile of eight by eight, a rectangle for each stretch of a row. */
export const patternPath = (name: string): string =>
  Array.from({ length: 8 }, (_, y) => {
    const row = Number.parseInt(patternBits[name]?.slice(2 * y, 2 * y + 2) ?? '0', 16)
      .toString(2)
      .padStart(8, '0')
    return [...row.matchAll(/1+/g)].map(
      ({ index, 0: dots }) => `M${index} ${y}h${dots.length}v1h-${dots.length}z`,
    )
  })
    .flat()
    .join('')

/** How much of it is its front, 0 to 1; half of one that nobody knows. */
export const patternShare = (name: string): number =>
  isPattern(name)
    ? [...patternBits[name]!].reduce((sum, digit) => sum + digitBits[Number.parseInt(digit, 16)]!, 0) / 64
    : 0.5

/** What it is from further away, in a theme's colours. */
export function patternColor({ name, front, behind }: Pattern, { colors }: Theme): Color {
  if (front === behind) return front
  const [over, under] = [front, behind].map((color) => (isThemeColor(color) ? colors[color] : color)) as [
    `#${string}`,
    `#${string}`,
  ]
  return blend(over, under, patternShare(name))
}

const digitBits = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4]
