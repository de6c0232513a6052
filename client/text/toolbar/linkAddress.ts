/** What people type as an address: `example.com` means the web, `ada@example.com` a letter. */
export function addressOf(typed: string): string {
  const text = typed.trim()
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return text
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text)) return `mailto:${text}`
  return text === '' ? '' : `https://${text}`
}
