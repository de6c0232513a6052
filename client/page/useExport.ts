import { useEffect, useState } from 'react'
import { getExportLine } from '#client/api.ts'
import { saveExport } from './saveExport.ts'

/** Milliseconds between looks at one's place in the line. */
const lookEvery = 2_000

/** What a button that exports says meanwhile, with one's place in the line; `null`: nothing is being exported. */
export function useExport(): { readonly status: string | null; save(url: string): Promise<void> } {
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
      await saveExport(url)
      setBusy(false)
    },
  }
}

function words(ahead: number | null): string {
  if (ahead === null) return 'Exporting…'
  return ahead === 0 ? 'Yours is next…' : `After ${ahead} ${ahead === 1 ? 'other' : 'others'}…`
}
