import { circle, grain, linear, path, rect, svg, type Svg } from '../../starters/svg.ts'

export interface Sitter {
  readonly wall: readonly [string, string]
  readonly skin: string
  readonly shade: string
  readonly hair: string
  readonly coat: string
  readonly shirt: string
  readonly style: 'bob' | 'crop'
}

/** A head and shoulders in flat planes of colour: a person, nobody in particular. */
export function portrait({ wall, skin, shade, hair, coat, shirt, style }: Sitter): Svg {
  const back =
    style === 'bob'
      ? path(
          'M268 330C268 190 352 130 452 138C556 146 620 214 616 338C614 430 630 500 606 560C520 600 366 600 288 562C256 500 270 420 268 330Z',
          hair,
        )
      : ''
  const top =
    style === 'bob'
      ? path(
          'M300 344C300 236 356 176 448 176C540 176 592 236 590 338C560 320 520 280 500 236C460 300 380 330 300 344Z',
          hair,
        )
      : path(
          'M300 330C280 210 350 138 452 142C560 146 622 218 588 336C580 296 566 276 548 262C480 286 400 276 348 250C320 270 308 296 300 330Z',
          hair,
        )
  return svg(
    900,
    900,
    `<defs>${linear(
      'wall',
      [
        [0, wall[0]],
        [1, wall[1]],
      ],
      1,
      1,
    )}</defs>`,
    rect(0, 0, 900, 900, 'url(#wall)'),
    circle(700, 230, 210, '#ffffff', 'opacity="0.12"'),
    back,
    path('M120 920C128 740 250 664 372 642H520C642 664 766 740 774 920Z', coat),
    path('M352 644L446 770L540 644L520 560H372Z', shirt),
    path('M378 520H514V640C514 690 480 716 446 716C412 716 378 690 378 640Z', skin),
    path('M378 560C410 604 482 604 514 560V608C480 640 412 640 378 608Z', shade, 'opacity="0.55"'),
    path(
      'M310 340C310 232 366 182 446 182C526 182 582 232 582 340C582 470 524 566 446 566C368 566 310 470 310 340Z',
      skin,
    ),
    path(
      'M446 182C526 182 582 232 582 340C582 470 524 566 446 566C500 520 520 440 516 350C512 270 490 214 446 182Z',
      shade,
      'opacity="0.35"',
    ),
    top,
    path('M352 644L446 770L398 850L300 668Z', coat),
    path('M540 644L446 770L494 850L592 668Z', coat),
    path('M352 644L446 770L398 850L300 668Z', '#000000', 'opacity="0.12"'),
    path('M540 644L446 770L494 850L592 668Z', '#000000', 'opacity="0.2"'),
    grain(900, 900, 0.08),
  )
}

export const sitters = {
  marketing: {
    wall: ['#cfe0c4', '#8fb58c'],
    skin: '#c98d68',
    shade: '#8a5236',
    hair: '#2a1d18',
    coat: '#123c34',
    shirt: '#fdf6e8',
    style: 'bob',
  },
  sales: {
    wall: ['#f8dca0', '#eaa75b'],
    skin: '#eec1a0',
    shade: '#c07f5c',
    hair: '#6b3d20',
    coat: '#7b2d4f',
    shirt: '#fffdf8',
    style: 'crop',
  },
} as const satisfies Record<string, Sitter>
