/** What the browser's tab and history say. React moves it to the head. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Duodeck`}</title>
}
