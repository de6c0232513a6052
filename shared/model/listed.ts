/** `a, b and c`. Browsers that sales and clients still have know no `Intl.ListFormat`, and died of it. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
