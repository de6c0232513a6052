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
  toasts: { modules: ['ui/Toasts.tsx'], after: 'main' },
  notices: { modules: ['deck/DeckNotices.tsx', 'deck/RefusedWords.tsx'], after: 'toasts' },
  entry: {
    modules: [
      'SignInScreen',
      'SignUpScreen',
      'ForgotPasswordScreen',
      'ResetPasswordScreen',
      'InviteScreen',
      'JoinScreen',
      'UnsubscribeScreen',
      'ConfirmEmailScreen',
    ].map((screen) => `screens/entry/${screen}.tsx`),
    after: 'main',
  },
  shell: { modules: ['page/AppShell.tsx'], after: 'main' },
  home: { modules: ['screens/home/HomeScreen.tsx'], ...shell },
  brand: { modules: ['screens/brand/BrandScreen.tsx'], ...shell },
  leftovers: { modules: ['screens/leftovers/LeftoversScreen.tsx'], ...shell },
  imports: { modules: ['screens/imports/ImportScreen.tsx'], ...shell },
  people: {
    modules: ['screens/members/MembersScreen.tsx', 'screens/account/AccountScreen.tsx'],
    ...shell,
  },
  welcome: { modules: ['screens/welcome/WelcomeScreen.tsx'], after: 'main' },
  showings: { modules: ['screens/showings/ShowingsScreen.tsx'], ...shell },
  reports: {
    modules: ['screens/showings/ReportScreen.tsx', 'screens/showings/ShownDeckScreen.tsx'],
    ...shell,
  },
  editor: { modules: ['editor/EditorScreen.tsx'], after: 'main' },
  editing: {
    modules: ['editor/editing.tsx', 'editor/slideList/SlideHands.tsx'],
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

/** Characters of source: less than this of what the editor begins with goes to everybody, a file of its own costs more. */
const small = 8_000

/**
 * One chunk for all modules that the same views need first, and so next to none that a view reads in vain. By itself
 * the bundler makes one for each set of parts that share something: the editor began with 58 files of mostly a kilobyte
 * or less, and asked for 90 more. Each costs a page half a millisecond, a line a request, and what it repeats of the
 * others is packed by itself.
 */
export function viewChunks(): Rolldown.CodeSplittingGroup {
  let chunks: ReadonlyMap<string, string> | null = null
  return {
    debugName: 'views',
    name(id, graph) {
      chunks ??= chunksIn(graph)
      return chunks.get(id) ?? null
    },
  }
}

/** The chunk of each module. What a view begins with is not among them: it stays a chunk of its own name. */
function chunksIn(graph: Rolldown.ChunkingContext): ReadonlyMap<string, string> {
  const needs = Object.entries(views).map(([name, { modules }]) => [name, neededBy(modules, graph)] as const)
  const begins = new Set(Object.values(views).flatMap(({ modules }) => modules.map(pathOf)))
  const chunks = new Map<string, string>()
  for (const id of new Set(needs.flatMap(([, ids]) => [...ids]))) {
    const needing = needs.filter(([, ids]) => ids.has(id)).map(([name]) => name)
    const first = needing.filter((name) => !before(name).some((earlier) => needing.includes(earlier)))
    if (!begins.has(id)) chunks.set(id, first.join('-'))
  }
  return withoutSmall(chunks, graph)
}

/** With what is small and needs nothing but what everybody has among that. */
function withoutSmall(
  chunks: Map<string, string>,
  graph: Rolldown.ChunkingContext,
): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>()
  for (const [id, chunk] of chunks)
    sizes.set(chunk, (sizes.get(chunk) ?? 0) + (graph.getModuleInfo(id)?.code?.length ?? 0))
  const isForAll = (id: string): boolean => chunks.get(id) === 'main'
  const isOfEditor = (id: string): boolean => chunks.get(id)!.split('-').includes('editor')
  const waiting = new Set(
    [...chunks.keys()].filter((id) => isOfEditor(id) && sizes.get(chunks.get(id)!)! < small),
  )
  for (let found = true; found;) {
    found = false
    for (const id of waiting) {
      if (!graph.getModuleInfo(id)!.importedIds.every(isForAll)) continue
      chunks.set(id, 'main')
      waiting.delete(id)
      found = true
    }
  }
  return chunks
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
