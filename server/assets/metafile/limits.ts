/** What reading a metafile may take; what goes beyond is not drawn. */
export const metafileLimits = {
  /** Bytes of one, unpacked: a screenshot in 32 bits a pixel has about as many. */
  bytes: 40 * 1024 * 1024,
  /** Records of one, for each of the two kinds that it may be written in. */
  records: 200_000,
  /** Milliseconds for one, with the start of its process, and for all of a file. */
  time: 10_000,
  allTime: 15_000,
  /** Megabytes that JavaScript may hold meanwhile, and that all of its process may. */
  memoryMb: 256,
  residentMb: 700,
  /** Pixels of all bitmaps in it: to be opened they take some 30 bytes each, whatever the file says of them in. */
  pixels: 20_000_000,
  /** Pixels of the longer side, where it becomes a picture; as of other drawings. */
  side: 2048,
  /** Characters of what is drawn as a picture: pictures in it count as base64. */
  length: 64 * 1024 * 1024,
} as const
