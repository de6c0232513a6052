import type { Media } from './mediaType.ts'

/** One light grey pixel, stretched over the place of a picture whose file is gone. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAMAAAAoyzS7AAAAA1BMVEXZ3eXB1J7AAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='

export const missingPicture: Media = {
  extension: 'png',
  contentType: 'image/png',
  bytes: Buffer.from(pixel, 'base64'),
}
