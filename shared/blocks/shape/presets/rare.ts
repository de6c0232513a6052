import {
  all,
  alongside,
  angle,
  degree,
  share,
  whole,
  type Adjust,
  type Box,
  type Form,
  type Preset,
} from '../preset.ts'
import { rareHere } from '#shared/blocks/shape/rare/here.ts'

type Said = Pick<Preset, 'label'> & Partial<Pick<Preset, 'adjusts' | 'open'>> & { readonly shaded?: true }

/** Presets whose outlines `rare/definitions.ts` has under the same names; nothing shows of them until those are here. */
const rare = <const T extends Readonly<Record<string, Said>>>(said: T) =>
  Object.fromEntries(
    Object.entries<Said>(said).map(([name, { adjusts = [], ...more }]) => [
      name,
      {
        ...more,
        rare: true,
        adjusts,
        form: (box: Box, values: readonly number[]): Form =>
          rareHere()?.(name, adjusts, box, values) ?? { outline: [], words: all(box) },
      },
    ]),
  ) as { readonly [K in keyof T]: Preset }

const shaft = (usual: number, high = alongside) => share('adj1', 'Shaft', usual, high)
const headWidth = (usual: number, high = 50_000) => share('adj2', 'Head width', usual, high)
const head = (usual: number, high = alongside) => share('adj3', 'Head', usual, high)

/** A box with arrows, which grow out of it. */
const boxWithArrows = (box: number) => [
  shaft(25_000),
  headWidth(25_000, alongside),
  head(25_000),
  share('adj4', 'Box', box, whole),
]

const curved = [shaft(25_000, whole), share('adj2', 'Head width', 50_000, alongside), head(25_000)]

const turning = (arc: number, start: number, width: Adjust) => [
  share('adj1', 'Shaft', 12_500, 50_000),
  width,
  angle('adj3', 'End', arc),
  angle('adj4', 'Start', start),
  share('adj5', 'Head width', 12_500, 25_000),
]

/** A line from the box to what it says something of, by its ends and bends: pairs of down and across. */
const leader = (...usual: readonly number[]): readonly Adjust[] =>
  usual.map((value, at) => {
    const nth = Math.floor(at / 2)
    const place =
      nth === 0 ? 'Start' : at >= usual.length - 2 ? 'End' : usual.length > 6 ? `Bend ${nth}` : 'Bend'
    return share(
      `adj${at + 1}`,
      `${place}, ${at % 2 === 0 ? 'down' : 'across'}`,
      value,
      10 * whole,
      -10 * whole,
    )
  })

const straight = leader(18_750, -8333, 112_500, -38_333)
const bent = leader(18_750, -8333, 18_750, -16_667, 112_500, -46_667)
const twiceBent = leader(18_750, -8333, 18_750, -16_667, 100_000, -16_667, 112_963, -8333)

const stroke = (high: number) => share('adj1', 'Thickness', 23_520, high)
const innerPoints = (usual: number) => [share('adj', 'Inner points', usual, 50_000)]
const roll = [share('adj', 'Roll', 12_500, 25_000)]

export const rareBasics = rare({
  smileyFace: { label: 'Smiley face', adjusts: [share('adj', 'Smile', 4653, 4653, -4653)], shaded: true },
  halfFrame: {
    label: 'Half frame',
    adjusts: [share('adj1', 'Top', 33_333, alongside), share('adj2', 'Left', 33_333, alongside)],
  },
  arc: { label: 'Arc', adjusts: [angle('adj1', 'Start', 270 * degree), angle('adj2', 'End', 0)], open: true },
})

export const rareArrows = rare({
  leftRightUpArrow: {
    label: 'Arrow left, right and up',
    adjusts: [shaft(25_000, whole), headWidth(25_000), head(25_000, whole)],
  },
  leftUpArrow: {
    label: 'Arrow left and up',
    adjusts: [shaft(25_000, whole), headWidth(25_000), head(25_000, whole)],
  },
  bentUpArrow: {
    label: 'Bent arrow up',
    adjusts: [shaft(25_000, 50_000), headWidth(25_000), head(25_000, 50_000)],
  },
  curvedRightArrow: { label: 'Curved arrow right', adjusts: curved, shaded: true },
  curvedLeftArrow: { label: 'Curved arrow left', adjusts: curved, shaded: true },
  curvedUpArrow: { label: 'Curved arrow up', adjusts: curved, shaded: true },
  curvedDownArrow: { label: 'Curved arrow down', adjusts: curved, shaded: true },
  stripedRightArrow: {
    label: 'Striped arrow',
    adjusts: [shaft(50_000, whole), share('adj2', 'Head', 50_000, alongside)],
  },
  circularArrow: {
    label: 'Circular arrow',
    adjusts: turning(20_457_681, 180 * degree, angle('adj2', 'Head', 1_142_319)),
  },
  rightArrowCallout: { label: 'Box with arrow right', adjusts: boxWithArrows(64_977) },
  downArrowCallout: { label: 'Box with arrow down', adjusts: boxWithArrows(64_977) },
  leftArrowCallout: { label: 'Box with arrow left', adjusts: boxWithArrows(64_977) },
  upArrowCallout: { label: 'Box with arrow up', adjusts: boxWithArrows(64_977) },
  leftRightArrowCallout: { label: 'Box with arrows left and right', adjusts: boxWithArrows(48_123) },
  upDownArrowCallout: { label: 'Box with arrows up and down', adjusts: boxWithArrows(48_123) },
  quadArrowCallout: {
    label: 'Box with arrows in four directions',
    adjusts: [
      shaft(18_515, whole),
      headWidth(18_515),
      head(18_515, 50_000),
      share('adj4', 'Box', 48_123, whole),
    ],
  },
})

export const equations = rare({
  mathPlus: { label: 'Plus', adjusts: [stroke(73_490)] },
  mathMinus: { label: 'Minus', adjusts: [stroke(whole)] },
  mathMultiply: { label: 'Times', adjusts: [stroke(51_965)] },
  mathDivide: {
    label: 'Divided by',
    adjusts: [
      share('adj1', 'Thickness', 23_520, 36_745, 1000),
      share('adj2', 'Gap', 5880, whole),
      share('adj3', 'Dots', 11_760, whole, 1000),
    ],
  },
  mathEqual: { label: 'Equals', adjusts: [stroke(36_745), share('adj2', 'Gap', 11_760, whole)] },
  mathNotEqual: {
    label: 'Not equal',
    adjusts: [
      stroke(50_000),
      { ...angle('adj2', 'Slant', 110 * degree), low: 70 * degree, high: 110 * degree },
      share('adj3', 'Gap', 11_760, whole),
    ],
  },
})

export const rareStars = rare({
  irregularSeal1: { label: 'Explosion' },
  irregularSeal2: { label: 'Explosion, slanted' },
  star7: { label: 'Star with 7 points', adjusts: innerPoints(34_601) },
  star10: { label: 'Star with 10 points', adjusts: innerPoints(42_533) },
  star16: { label: 'Star with 16 points', adjusts: innerPoints(37_500) },
  star24: { label: 'Star with 24 points', adjusts: innerPoints(37_500) },
  star32: { label: 'Star with 32 points', adjusts: innerPoints(37_500) },
  ellipseRibbon2: {
    label: 'Curved ribbon up',
    adjusts: [
      share('adj1', 'Fold', 25_000, whole),
      share('adj2', 'Band', 50_000, 75_000, 25_000),
      share('adj3', 'Curve', 12_500, whole),
    ],
    shaded: true,
  },
  ellipseRibbon: {
    label: 'Curved ribbon down',
    adjusts: [
      share('adj1', 'Fold', 25_000, whole),
      share('adj2', 'Band', 50_000, 75_000, 25_000),
      share('adj3', 'Curve', 12_500, whole),
    ],
    shaded: true,
  },
  verticalScroll: { label: 'Scroll, upright', adjusts: roll, shaded: true },
  horizontalScroll: { label: 'Scroll, lying', adjusts: roll, shaded: true },
  doubleWave: {
    label: 'Double wave',
    adjusts: [share('adj1', 'Height', 6250, 12_500), share('adj2', 'Slant', 0, 10_000, -10_000)],
  },
})

export const lineCallouts = rare({
  borderCallout1: { label: 'Line callout', adjusts: straight },
  borderCallout2: { label: 'Bent line callout', adjusts: bent },
  borderCallout3: { label: 'Twice bent line callout', adjusts: twiceBent },
  accentCallout1: { label: 'Line callout with a bar', adjusts: straight },
  accentCallout2: { label: 'Bent line callout with a bar', adjusts: bent },
  accentCallout3: { label: 'Twice bent line callout with a bar', adjusts: twiceBent },
  callout1: { label: 'Line callout without a border', adjusts: straight },
  callout2: { label: 'Bent line callout without a border', adjusts: bent },
  callout3: { label: 'Twice bent line callout without a border', adjusts: twiceBent },
  accentBorderCallout1: { label: 'Line callout with bar and border', adjusts: straight },
  accentBorderCallout2: { label: 'Bent line callout with bar and border', adjusts: bent },
  accentBorderCallout3: { label: 'Twice bent line callout with bar and border', adjusts: twiceBent },
})

export const rareFlowchart = rare({
  flowChartAlternateProcess: { label: 'Alternate process' },
  flowChartInternalStorage: { label: 'Internal storage' },
  flowChartMultidocument: { label: 'Documents' },
  flowChartManualOperation: { label: 'Manual operation' },
  flowChartOffpageConnector: { label: 'Off-page connector' },
  flowChartPunchedCard: { label: 'Card' },
  flowChartPunchedTape: { label: 'Punched tape' },
  flowChartSummingJunction: { label: 'Summing junction' },
  flowChartOr: { label: 'Or' },
  flowChartCollate: { label: 'Collate' },
  flowChartSort: { label: 'Sort' },
  flowChartExtract: { label: 'Extract' },
  flowChartMerge: { label: 'Merge' },
  flowChartOnlineStorage: { label: 'Stored data' },
  flowChartOfflineStorage: { label: 'Offline storage' },
  flowChartMagneticTape: { label: 'Sequential access storage' },
  flowChartMagneticDrum: { label: 'Direct access storage' },
  flowChartDisplay: { label: 'Display' },
})

export const buttons = rare({
  actionButtonBackPrevious: { label: 'Button: back', shaded: true },
  actionButtonForwardNext: { label: 'Button: forward', shaded: true },
  actionButtonBeginning: { label: 'Button: to the beginning', shaded: true },
  actionButtonEnd: { label: 'Button: to the end', shaded: true },
  actionButtonHome: { label: 'Button: home', shaded: true },
  actionButtonInformation: { label: 'Button: information', shaded: true },
  actionButtonReturn: { label: 'Button: return', shaded: true },
  actionButtonMovie: { label: 'Button: film', shaded: true },
  actionButtonDocument: { label: 'Button: document', shaded: true },
  actionButtonSound: { label: 'Button: sound', shaded: true },
  actionButtonHelp: { label: 'Button: help', shaded: true },
  actionButtonBlank: { label: 'Button: blank' },
})

/** What PowerPoint has no button for and its diagrams and charts are made of. */
export const diagramParts = rare({
  gear6: {
    label: 'Gear with 6 teeth',
    adjusts: [share('adj1', 'Teeth', 15_000, 20_000), share('adj2', 'Slope', 3526, 5358)],
  },
  gear9: {
    label: 'Gear with 9 teeth',
    adjusts: [share('adj1', 'Teeth', 10_000, 20_000), share('adj2', 'Slope', 1763, 2679)],
  },
  funnel: { label: 'Funnel' },
  pieWedge: { label: 'Quarter pie' },
  swooshArrow: {
    label: 'Swoosh',
    adjusts: [share('adj1', 'Shaft', 25_000, 75_000), share('adj2', 'Head', 16_667, alongside)],
  },
  leftCircularArrow: {
    label: 'Circular arrow left',
    adjusts: turning(1_142_319, 180 * degree, {
      ...angle('adj2', 'Head', -1_142_319),
      low: 1 - 360 * degree,
      high: 0,
    }),
  },
  leftRightCircularArrow: {
    label: 'Circular arrow with two heads',
    adjusts: turning(20_457_681, 11_942_319, angle('adj2', 'Head', 1_142_319)),
  },
  leftRightRibbon: {
    label: 'Ribbon with two arrows',
    adjusts: [
      share('adj1', 'Shaft', 50_000, whole),
      share('adj2', 'Head', 50_000, alongside),
      share('adj3', 'Fold', 16_667, 33_333),
    ],
    shaded: true,
  },
  nonIsoscelesTrapezoid: {
    label: 'Uneven trapezoid',
    adjusts: [share('adj1', 'Left', 25_000, alongside), share('adj2', 'Right', 25_000, alongside)],
  },
  cornerTabs: { label: 'Corner tabs, straight' },
  squareTabs: { label: 'Corner tabs, square' },
  plaqueTabs: { label: 'Corner tabs, round' },
  chartPlus: { label: 'Cross mark' },
  chartX: { label: 'X mark' },
  chartStar: { label: 'Star mark' },
})
