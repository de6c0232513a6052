import { create } from 'qrcode'

/** The dark squares of a text's QR code, one unit each, as an SVG path; a quiet margin is the caller's. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  )
  return { path: squares.join(''), size }
}
