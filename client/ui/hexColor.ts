export type HexColor = `#${string}`

/** What people type, as `#rrggbb` in lower case: with or without `#`, three or six digits. `null`: no colour. */
export function maybeHexColor(text: string): HexColor | null {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join('')}`
  return null
}
