const web = /^https?:\/\/[\p{L}\p{N}.-]+(:\d{1,5})?([/?#]\S*)?$/iu
const mail = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?\S*)?$/i
const phone = /^tel:\+?[\d().;=-]+$/i

/**
 * The address as a relationship's `Target`, or `null` when it is not one that PowerPoint would open: an
 * invalid URI in a package makes it ask for repair.
 */
export function linkAddress(link: string): string | null {
  const address = percentEncoded(link.trim())
  if (address === null || address.length > 2000) return null
  return [web, mail, phone].some((form) => form.test(address)) ? address : null
}

/** Blanks, quotes and the like escaped, what was escaped already left alone. */
function percentEncoded(address: string): string | null {
  try {
    return encodeURI(address)
      .replace(/%25([0-9a-f]{2})/gi, '%$1')
      .replace(/%5[bd]/gi, (bracket) => bracket)
  } catch {
    return null
  }
}
