import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import ts from 'typescript'

/**
 * Exports that are reached by their names: Piscina loads its workers so, a test adds a kind to each registry, and pages
 * have a module in another's place.
 */
const reachedByName = [
  'client/slide/rareHere.ts: rareHere',
  'client/editor/blocks/blockEditors.ts: editors',
  'client/slide/blocks/views.ts: views',
  'server/frozen/blockGuards.ts: guards',
  'server/database/checkpointWorker.ts: checkpoint',
  ...['audiences', 'composers', 'docs', 'plans'].map((name) => `shared/blocks/${name}.ts: ${name}`),
]

interface Module {
  readonly exports: ReadonlySet<string>
  /** Names that it imports, by the file they come from; `*` for all of them. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * The exports of `shared`, `server` and `client` that nobody imports, tests included, as `path: name`. What a whole
 * module is imported for (`import * as`, `import()`) counts as used in full; a type that its own file uses names a
 * part of what that exports, and may stay. `files`: paths with their text.
 */
export function deadExports(files: Readonly<Record<string, string>>): readonly string[] {
  const modules = Object.entries(files).map(([path, text]) => [path, readModule(path, text)] as const)
  const used = new Set<string>()
  for (const [, { imports }] of modules)
    for (const [from, names] of imports) for (const name of names) used.add(`${from} ${name}`)
  return modules.flatMap(([path, { exports }]) =>
    !/^(shared|server|client)\//.test(path) || used.has(`${path} *`)
      ? []
      : [...exports].filter((name) => !used.has(`${path} ${name}`)).map((name) => `${path}: ${name}`),
  )
}

function readModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const exports = new Set<string>()
  const imports = new Map<string, Set<string>>()
  const use = (specifier: string, name: string): void => {
    const from = fileOf(path, specifier)
    if (from) imports.set(from, (imports.get(from) ?? new Set()).add(name))
  }
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) importedBy(node, use)
    else if (ts.isExportDeclaration(node)) exportedBy(node, use, exports)
    else if (isExported(node) && !namesPart(node, source)) namesOf(node).forEach((name) => exports.add(name))
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) use(specifier.text, '*')
    }
    ts.forEachChild(node, walk)
  }
  walk(source)
  return { exports, imports }
}

type Use = (specifier: string, name: string) => void

function importedBy({ importClause, moduleSpecifier }: ts.ImportDeclaration, use: Use): void {
  const specifier = (moduleSpecifier as ts.StringLiteral).text
  const bindings = importClause?.namedBindings
  if (!importClause) return
  if (importClause.name) use(specifier, 'default')
  if (bindings && ts.isNamespaceImport(bindings)) use(specifier, '*')
  else bindings?.elements.forEach(({ name, propertyName }) => use(specifier, (propertyName ?? name).text))
}

/** `export { … } from` hands on what another module says; `export { … }` alone says it here. */
function exportedBy(node: ts.ExportDeclaration, use: Use, exports: Set<string>): void {
  const specifier = node.moduleSpecifier as ts.StringLiteral | undefined
  if (!node.exportClause || ts.isNamespaceExport(node.exportClause))
    return specifier && use(specifier.text, '*')
  for (const { name, propertyName } of node.exportClause.elements) {
    exports.add(name.text)
    if (specifier) use(specifier.text, (propertyName ?? name).text)
  }
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

/** Whether a type is a part of what its file says, such as what a function takes. */
function namesPart(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return false
  let uses = 0
  const count = (inner: ts.Node): void => {
    if (inner !== node && ts.isIdentifier(inner) && inner.text === node.name.text) uses += 1
    ts.forEachChild(inner, count)
  }
  count(source)
  return uses > 1
}

function namesOf(node: ts.Node): readonly string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => bound(name))
  const named = node as ts.DeclarationStatement
  return named.name && ts.isIdentifier(named.name) ? [named.name.text] : []
}

const bound = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []))

/** The file of ours that a specifier names; `null` for packages. */
function fileOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : null
}

function trackedFiles(): Readonly<Record<string, string>> {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const paths = listed
    .split('\n')
    .filter((path) => /^(shared|server|client|tests|scripts)\/.*\.tsx?$|^[a-z]+\.config\.ts$/.test(path))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

if (import.meta.filename === process.argv[1]) {
  const dead = deadExports(trackedFiles()).filter((one) => !reachedByName.includes(one))
  if (dead.length > 0) {
    console.error(`Nobody imports these exports:\n${dead.join('\n')}`)
    process.exitCode = 1
  }
}
