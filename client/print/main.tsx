import '@fontsource-variable/inter'
import '../ui/tokens.css'
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { bringPatterns } from '../slide/patternHere.ts'
import { bringRare } from '../slide/rareHere.ts'
import { AssetSourceProvider } from '../slide/slideContext.ts'
import { drawn } from './drawn.ts'
import { fetchPages, wanted } from './pages.ts'
import { PrintPages } from './PrintPages.tsx'
import { Trouble } from './Trouble.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('print.html has no #root')
const root = createRoot(container)

try {
  const [{ deck, assets }] = await Promise.all([fetchPages(), bringRare(), bringPatterns()])
  document.title = deck.title
  // What their last page leaves free is of the same colour.
  if (deck.questions) document.documentElement.style.background = deck.theme.colors.background
  if (wanted.pixels !== null) document.documentElement.style.setProperty('--times', String(wanted.pixels))
  root.render(
    <AssetSourceProvider value={(asset, kind = 'pictures') => `${assets}/${kind}/${asset}`}>
      <PrintPages deck={deck} />
    </AssetSourceProvider>,
  )
  await drawn(deck.pages.length, wanted.pixels !== null)
  // Whoever prints waits for it: a page with half of its pictures is no page.
  document.documentElement.dataset['drawn'] = ''
  if (wanted.dialog) window.print()
} catch (error) {
  root.render(<Trouble error={error} />)
}
