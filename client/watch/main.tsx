import '@fontsource-variable/inter'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AssetSourceProvider } from '../slide/slideContext.ts'
import { ComesBack } from '../ui/ComesBack.tsx'
import { applyTheme } from '../theme.ts'
import { isProjector, pictureAddress } from './door.ts'
import { WatchScreen } from './WatchScreen.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('watch.html has no #root')
if (!isProjector) applyTheme()
createRoot(root).render(
  <StrictMode>
    <ComesBack outermost>
      <AssetSourceProvider value={pictureAddress}>
        <WatchScreen />
      </AssetSourceProvider>
    </ComesBack>
  </StrictMode>,
)
