/**
 * Where to go after signing in: a path of this page, or home. Anything else in the address could have been
 * written by someone who wants people to land on another site.
 */
export function returnPath(next: string | null): string {
  if (!next || !next.startsWith('/') || /^\/[/\\]/.test(next)) return '/'
  return new URL(next, 'http://here').host === 'here' ? next : '/'
}

/** The sign-in page (or a neighbour of it) that leads back to `path`. */
export const entryPath = (page: '/sign-in' | '/sign-up' | '/forgot-password', path: string): string =>
  path === '/' ? page : `${page}?next=${encodeURIComponent(path)}`
