import '@fontsource-variable/inter'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { createRoutes, signedInRouteId } from './routes.tsx'
import { createQueryClient } from './session/queryClient.ts'
import { whenNothingIsShown } from './session/onShow.ts'
import { sessionEnded } from './session/sessionEnded.ts'
import { entryPath } from './session/returnPath.ts'
import { applyTheme } from './theme.ts'
import { ComesBack } from './ui/ComesBack.tsx'
import { keepPageFromFiles } from './ui/fileDrops.ts'
import { UiProvider } from './ui/UiProvider.tsx'

applyTheme()
keepPageFromFiles()

const queries = createQueryClient(() => whenNothingIsShown(leaveForSignIn))
const router = createBrowserRouter(createRoutes(queries))

/** A session can end while someone works. They come back to the same place once they have signed in again. */
function leaveForSignIn(): void {
  const { initialized, navigation, matches, location } = router.state
  // On the way to a page, that page's own guard decides.
  const settled = initialized && navigation.state === 'idle'
  if (!settled || !matches.some(({ route }) => route.id === signedInRouteId)) return
  void router.navigate(entryPath('/sign-in', location.pathname + location.search), { state: sessionEnded })
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ComesBack outermost>
      <QueryClientProvider client={queries}>
        <UiProvider>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </ComesBack>
  </StrictMode>,
)
