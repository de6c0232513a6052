export const assetLimits = {
  /** Bytes of an upload. */
  uploadBytes: 20 * 1024 * 1024,
  /** Pixels of the picture sent in. A small file can claim to be huge, and would fill memory when opened. */
  inputPixels: 60_000_000,
  /** Pixels of the longer side kept: a full-bleed picture on a 1280 px slide, twice over. */
  longestSide: 2560,
  /** Of an animation: frames, pixels of all frames together, pixels of the longer side kept, bytes of what is kept. */
  frames: 600,
  framePixels: 60_000_000,
  movingSide: 1280,
  movingBytes: 10 * 1024 * 1024,
  /** Seconds for one picture. */
  seconds: 30,
  /** Seconds for a drawing, with the start of the process that draws it. */
  drawingSeconds: 10,
} as const
