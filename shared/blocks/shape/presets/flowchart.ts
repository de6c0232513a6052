import { Pen, polygon } from '../pen.ts'
import { all, filled, stroked, type Presets } from '../preset.ts'
import { inOval, oval, rhombus } from './basics.ts'

export const flowchart = {
  flowChartProcess: {
    label: 'Process',
    adjusts: [],
    form: (box) => ({ outline: polygon(0, 0, box.w, 0, box.w, box.h, 0, box.h), words: all(box) }),
  },
  flowChartDecision: {
    label: 'Decision',
    adjusts: [],
    form: (box) => ({
      outline: rhombus(box),
      words: [box.w / 4, box.h / 4, (box.w * 3) / 4, (box.h * 3) / 4],
    }),
  },
  flowChartInputOutput: {
    label: 'Data',
    adjusts: [],
    form: ({ w, h }) => ({
      outline: polygon(0, h, w / 5, 0, w, 0, (w * 4) / 5, h),
      words: [w / 5, 0, (w * 4) / 5, h],
    }),
  },
  flowChartTerminator: {
    label: 'Start or end',
    adjusts: [],
    form({ w, h, cy }) {
      const rx = (w * 3475) / 21_600
      return {
        outline: Pen.plain()
          .move(rx, 0)
          .line(w - rx, 0)
          .arc(rx, cy, 270, 180)
          .line(rx, h)
          .arc(rx, cy, 90, 180)
          .close().path,
        words: [(w * 1018) / 21_600, (h * 3163) / 21_600, (w * 20_582) / 21_600, (h * 18_437) / 21_600],
      }
    },
  },
  flowChartDocument: {
    label: 'Document',
    adjusts: [],
    form({ w, h, cx }) {
      const [edge, low, left] = [(h * 17_322) / 21_600, (h * 23_922) / 21_600, (h * 20_172) / 21_600]
      return {
        outline: Pen.plain().move(0, 0).line(w, 0, w, edge).curve(cx, edge, cx, low, 0, left).close().path,
        words: [0, 0, w, edge],
      }
    },
  },
  flowChartPredefinedProcess: {
    label: 'Predefined process',
    adjusts: [],
    form({ w, h }) {
      const [box, left, right] = [polygon(0, 0, w, 0, w, h, 0, h), w / 8, (w * 7) / 8]
      const bars = Pen.plain().move(left, 0).line(left, h).move(right, 0).line(right, h).path
      return { outline: [filled(box), stroked(box + bars)], words: [left, 0, right, h] }
    },
  },
  flowChartPreparation: {
    label: 'Preparation',
    adjusts: [],
    form: ({ w, h, cy }) => ({
      outline: polygon(0, cy, w / 5, 0, (w * 4) / 5, 0, w, cy, (w * 4) / 5, h, w / 5, h),
      words: [w / 5, 0, (w * 4) / 5, h],
    }),
  },
  flowChartManualInput: {
    label: 'Manual input',
    adjusts: [],
    form: ({ w, h }) => ({ outline: polygon(0, h / 5, w, 0, w, h, 0, h), words: [0, h / 5, w, h] }),
  },
  flowChartMagneticDisk: {
    label: 'Data store',
    adjusts: [],
    form({ w, h, cx }) {
      const ry = h / 6
      const body = Pen.plain()
        .move(0, ry)
        .arc(cx, ry, 180, 180)
        .line(w, h - ry)
        .arc(cx, ry, 0, 180)
        .close().path
      const rim = Pen.plain().move(w, ry).arc(cx, ry, 0, 180).path
      return { outline: [filled(body), stroked(body + rim)], words: [0, h / 3, w, h - ry] }
    },
  },
  flowChartDelay: {
    label: 'Delay',
    adjusts: [],
    form: (box) => {
      const [, top, right, bottom] = inOval(box)
      return {
        outline: Pen.plain().move(0, 0).line(box.cx, 0).arc(box.cx, box.cy, 270, 180).line(0, box.h).close()
          .path,
        words: [0, top, right, bottom],
      }
    },
  },
  flowChartConnector: {
    label: 'Connector',
    adjusts: [],
    form: (box) => ({ outline: oval(box), words: inOval(box) }),
  },
} as const satisfies Presets
