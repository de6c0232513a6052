/** Where a mail program's own address keeps the one that was meant: by its host, the name of the parameter. */
const wrapped: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/[a-z\d-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'url'],
]

/**
 * The address that a link was written with. Outlook and Gmail put their own before it, which names the person whose
 * mail it was and asks their servers first; no client should be sent there.
 */
export function plainAddress(address: string): string {
  for (const [form, parameter] of wrapped) {
    const meant = form.test(address) ? new URL(address).searchParams.get(parameter) : null
    if (meant && /^https?:\/\//i.test(meant)) return meant
  }
  return address
}
