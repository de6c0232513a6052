import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

interface View {
  /** The modules that it begins with, asked for by `import()`. */
  readonly modules: readonly string[]
  /** The view that is on the page already when this one comes. */
  readonly after?: string
}

const shell = { after: 'shell' } as const

/** What people come to, one after the other. */
const views: Readonly<Record<string, View>> = {
  main: { modules: ['main.tsx'] },
  entry: {
    modules: [
      'SignInScreen',
      'SignUpScreen',
      'ForgotPasswordScreen',
      'ResetPasswordScreen',
      'InviteScreen',
    ].map((screen) => `screens/entry/${screen}.tsx`),
    after: 'main',
  },
  shell: { modules: ['page/AppShell.tsx'], after: 'main' },
  home: { modules: ['screens/home/HomeScreen.tsx'], ...shell },
  brand: { modules: ['screens/brand/BrandScreen.tsx'], ...shell },
  imports: { modules: ['screens/imports/ImportScreen.tsx'], ...shell },
  people: { modules: ['screens/members/MembersScreen.tsx', 'screens/account/AccountScreen.tsx'], ...shell },
  showings: {
    modules: ['screens/showings/ShowingsScreen.tsx', 'screens/showings/ReportScreen.tsx'],
    ...shell,
  },
  editor: { modules: ['editor/EditorScreen.tsx'], after: 'main' },
  editing: {
    modules: [
      'editor/editing.tsx',
      'editor/slideList/SlideHands.tsx',
      'deck/DeckNotices.tsx',
      'ui/Toasts.tsx',
    ],
    after: 'editor',
  },
  writing: {
    modules: [
      'text/TextEditor.tsx',
      'text/TextToolbar.tsx',
      'text/clipboard/copied.ts',
      'editor/inspector/BlockInspector.tsx',
    ],
    after: 'editing',
  },
  overlays: { modules: ['editor/Overlays.tsx'], after: 'writing' },
  stage: { modules: ['stage/PresenterScreen.tsx'], after: 'main' },
}

const client = fileURLToPath(new URL('../client/', import.meta.url))

/**
 * One chunk for all modules that the same views need first, and so none that a view reads in vain. By itself the
 * bundler makes one for each set of parts that share something: the editor began with 58 files of mostly a kilobyte or
 * less, and asked for 90 more. Each costs a page half a millisecond, a line a request, and what it repeats of the
 * others is packed by itself.
 */
export function viewChunks(): Rolldown.CodeSplittingGroup {
  const begins = new Set(Object.values(views).flatMap(({ modules }) => modules.map(pathOf)))
  let needs: ReadonlyMap<string, ReadonlySet<string>> | null = null
  return {
    debugName: 'views',
    name(id, graph) {
      needs ??= new Map(Object.entries(views).map(([name, { modules }]) => [name, neededBy(modules, graph)]))
      // What a view begins with stays a chunk of its own name.
      if (begins.has(id)) return null
      const needing = Object.keys(views).filter((name) => needs!.get(name)!.has(id))
      const first = needing.filter((name) => !before(name).some((earlier) => needing.includes(earlier)))
      return first.length > 0 ? first.join('-') : null
    },
  }
}

const pathOf = (module: string): string => client + module

/** The views that have been read when this one comes. */
function before(name: string): readonly string[] {
  const after = views[name]!.after
  return after === undefined ? [] : [after, ...before(after)]
}

/** They and all that they import, but for what comes later (`import()`). */
function neededBy(modules: readonly string[], graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set(modules.map(pathOf))
  for (const id of found) for (const needed of graph.getModuleInfo(id)?.importedIds ?? []) found.add(needed)
  return found
}
