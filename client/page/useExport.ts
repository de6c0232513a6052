import { useEffect, useState } from 'react'
import { getExportLine } from '#client/api.ts'
import { saveExport, type Saved } from './saveExport.ts'

/** Milliseconds between looks at one's place in the line. */
const lookEvery = 2_000

/**
 * What a button that exports says meanwhile, with one's place in the line; `null`: nothing is being exported.
 * `fetch`: `fetchExport` in a dialog, which says itself what failed; nothing behind it is heard.
 */
export function useExport(fetch = saveExport): {
  readonly status: string | null
  save(url: string): Promise<Saved>
} {
  const [busy, setBusy] = useState(false)
  const [ahead, setAhead] = useState<number | null>(null)

  useEffect(() => {
    if (!busy) return
    // A look that fails says nothing: the file itself is still on its way, or says what is wrong.
    const look = () =>
      void getExportLine().then(
        (line) => setAhead(line.ahead),
        () => undefined,
      )
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [busy])

  return {
    status: busy ? words(ahead) : null,
    save: async (url) => {
      setAhead(null)
      setBusy(true)
      const saved = await fetch(url)
      setBusy(false)
      return saved
    },
  }
}

function words(ahead: number | null): string {
  if (ahead === null) return 'Exporting…'
  return ahead === 0 ? 'Yours is next…' : `After ${ahead} ${ahead === 1 ? 'other' : 'others'}…`
}
