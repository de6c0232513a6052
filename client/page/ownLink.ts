import type { AppConfig } from '#shared/protocol/api.ts'

/**
 * A link of ours as others can open it. Where nobody has told the server its address, it begins with the one that
 * this page was reached by (`here`). The page knows that; the server would have to believe a `Host` that anyone can write.
 */
export function ownLink(
  url: string,
  config: Pick<AppConfig, 'publicUrl'> | undefined,
  here = location.origin,
): string {
  const { origin, pathname } = new URL(url)
  return (config?.publicUrl === null ? here : origin) + pathname
}

/** Whether a link leads to the very machine that opens it, so that nobody else gets anywhere by it. */
export const opensOnlyHere = (link: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(link).hostname)

export const onlyHereText =
  'It opens on this machine alone. For others to open it, whoever runs Duodeck sets PUBLIC_URL to the address that people use.'
