import { frame, type Frame } from '#shared/model/frame.ts'

/** The face on the left, the words above the source beside it. */
export const areas = ({ x, y, w, h }: Frame) => ({
  face: frame(x, y, w / 3, h),
  words: frame(x + w / 3, y, (w * 2) / 3, h / 2),
  source: frame(x + w / 3, y + h / 2, (w * 2) / 3, h / 2),
})
