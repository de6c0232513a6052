import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Navigate, Outlet, type RouteObject } from 'react-router'
import { ErrorScreen } from './screens/ErrorScreen.tsx'
import { NotFoundScreen } from './screens/NotFoundScreen.tsx'
import { OverHttps } from '#client/page/OverHttps.tsx'
import { SignedIn } from '#client/page/SignedIn.tsx'
import { LaterExports } from '#client/exports/LaterExports.tsx'
import { PageSkeleton } from '#client/page/PageSkeleton.tsx'
import { ComesBack } from './ui/ComesBack.tsx'
import { meQuery } from './queries/accountQueries.ts'
import { createGuards } from './session/guards.ts'

/** Whoever is on a route below this one is signed in. */
export const signedInRouteId = 'signed-in'

const editor = () =>
  import('./editor/EditorScreen.tsx').then(({ EditorScreen }) => ({ Component: EditorScreen }))

/** Every address of the application. Each screen is loaded when someone goes there. */
export function createRoutes(queries: QueryClient): RouteObject[] {
  const { requireMe, requireWorkspace, requireGuest } = createGuards(queries)
  return [
    {
      ErrorBoundary: ErrorScreen,
      Component: AnyScreen,
      HydrateFallback: PageSkeleton,
      children: [
        { loader: requireGuest, children: guestRoutes },
        {
          path: 'reset-password/:token',
          lazy: () =>
            import('./screens/entry/ResetPasswordScreen.tsx').then((m) => ({
              Component: m.ResetPasswordScreen,
            })),
        },
        {
          path: 'unsubscribe/:token',
          lazy: () =>
            import('./screens/entry/UnsubscribeScreen.tsx').then((m) => ({ Component: m.UnsubscribeScreen })),
        },
        {
          path: 'join/:token',
          lazy: () => import('./screens/entry/JoinScreen.tsx').then((m) => ({ Component: m.JoinScreen })),
        },
        {
          path: 'invite/:token',
          lazy: () => import('./screens/entry/InviteScreen.tsx').then((m) => ({ Component: m.InviteScreen })),
        },
        {
          id: signedInRouteId,
          Component: WithExports,
          children: [
            {
              path: 'confirm-email/:token',
              loader: requireMe,
              lazy: () =>
                import('./screens/entry/ConfirmEmailScreen.tsx').then((m) => ({
                  Component: m.ConfirmEmailScreen,
                })),
            },
            {
              path: 'welcome/:step?',
              loader: requireMe,
              lazy: () =>
                import('./screens/welcome/WelcomeScreen.tsx').then((m) => ({ Component: m.WelcomeScreen })),
            },
            {
              loader: requireMe,
              Component: WithRefusedWords,
              children: [
                {
                  lazy: () => import('#client/page/AppShell.tsx').then((m) => ({ Component: m.AppShell })),
                  children: [
                    accountRoute,
                    { loader: requireWorkspace, Component: InWorkspace, children: shellRoutes },
                  ],
                },
              ],
            },
            {
              path: 'present/:stageId',
              loader: requireMe,
              lazy: () =>
                import('./stage/PresenterScreen.tsx').then((m) => ({ Component: m.PresenterScreen })),
            },
            {
              path: 'stages/:stageId/deck',
              loader: requireMe,
              lazy: () =>
                import('#client/screens/showings/ShownDeckScreen.tsx').then((m) => ({
                  Component: m.ShownDeckScreen,
                })),
            },
            { path: 'decks/:deckId', loader: requireWorkspace, lazy: editor },
            { path: 'decks/:deckId/pitches/:pitchId', loader: requireWorkspace, lazy: editor },
          ],
        },
        { path: '*', Component: NotFoundScreen },
      ],
    },
  ]
}

const AnyScreen = () => (
  <ComesBack>
    <OverHttps>
      <Outlet />
    </OverHttps>
  </ComesBack>
)

const RefusedWords = lazy(() =>
  import('./deck/RefusedWords.tsx').then((m) => ({ default: m.PageRefusedWords })),
)

/** A room with unsaved changes outlives the editor, and so does the offer of what was refused in it. */
const WithRefusedWords = () => (
  <>
    <Outlet />
    <Suspense fallback={null}>
      <RefusedWords />
    </Suspense>
  </>
)

/** Whoever left their last workspace, or was removed from it, begins anew. */
function InWorkspace() {
  const { workspaces } = useSuspenseQuery(meQuery).data
  return workspaces.length > 0 ? <Outlet /> : <Navigate to="/welcome" replace />
}

const WithExports = () => (
  <>
    <SignedIn />
    <LaterExports />
  </>
)

const guestRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: () => import('./screens/entry/SignInScreen.tsx').then((m) => ({ Component: m.SignInScreen })),
  },
  {
    path: 'sign-up',
    lazy: () => import('./screens/entry/SignUpScreen.tsx').then((m) => ({ Component: m.SignUpScreen })),
  },
  {
    path: 'forgot-password',
    lazy: () =>
      import('./screens/entry/ForgotPasswordScreen.tsx').then((m) => ({ Component: m.ForgotPasswordScreen })),
  },
]

/** Also for whoever is in no workspace: their account is theirs all the same. */
const accountRoute: RouteObject = {
  path: 'account',
  lazy: () => import('./screens/account/AccountScreen.tsx').then((m) => ({ Component: m.AccountScreen })),
}

const shellRoutes: RouteObject[] = [
  {
    index: true,
    lazy: () => import('./screens/home/HomeScreen.tsx').then((m) => ({ Component: m.HomeScreen })),
  },
  {
    path: 'members',
    lazy: () => import('./screens/members/MembersScreen.tsx').then((m) => ({ Component: m.MembersScreen })),
  },
  {
    path: 'brand',
    lazy: () => import('./screens/brand/BrandScreen.tsx').then((m) => ({ Component: m.BrandScreen })),
  },
  {
    path: 'profile',
    lazy: () => import('./screens/profile/ProfileScreen.tsx').then((m) => ({ Component: m.ProfileScreen })),
  },
  {
    path: 'imports/:importId',
    lazy: () => import('./screens/imports/ImportScreen.tsx').then((m) => ({ Component: m.ImportScreen })),
  },
  {
    path: 'decks/:deckId/leftovers',
    lazy: () =>
      import('./screens/leftovers/LeftoversScreen.tsx').then((m) => ({ Component: m.LeftoversScreen })),
  },
  {
    path: 'pitches/:pitchId/stages',
    lazy: () =>
      import('#client/screens/showings/ShowingsScreen.tsx').then((m) => ({ Component: m.ShowingsScreen })),
  },
  {
    path: 'stages/:stageId/report',
    lazy: () =>
      import('#client/screens/showings/ReportScreen.tsx').then((m) => ({ Component: m.ReportScreen })),
  },
]
