/** Who may import whom. The same table stands in words in each part's README. */
const only = (from, to, comment) => ({
  name: `boundary: ${from}`,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: to, dependencyTypesNot: ['type-only'] },
})

const npm = (...names) => `node_modules/(${names.join('|')})/`

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('^shared/model/', ['^shared/model/', npm('lib0', 'fractional-indexing')], 'plain data'),
    only('^shared/docs/', ['^shared/(docs|model)/', npm('yjs', 'lib0')], 'alone knows the Y layout'),
    only(
      '^shared/(compose|pptx|stage)/',
      ['^shared/(compose|pptx|stage|model)/'],
      'pure functions of the model',
    ),
    only('^shared/policy.ts', ['^shared/(model|protocol)/'], 'one table of rights'),
    only(
      '^shared/protocol/',
      ['^shared/(model|protocol|policy|stage)', npm('lib0', 'y-protocols')],
      'the wire',
    ),
    { name: 'server-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    { name: 'client-not-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    only(
      '^client/slide/',
      ['^client/slide/', '^shared/(model|compose)/', npm('react')],
      'props in, pixels out',
    ),
    {
      name: 'ui-knows-no-decks',
      severity: 'error',
      from: { path: '^client/ui/' },
      to: { path: '^(shared|client/(?!ui/))' },
    },
    {
      name: 'one-file-imports-pptxgenjs',
      severity: 'error',
      from: { pathNot: '^server/export/draw\\.ts$' },
      to: { path: 'node_modules/pptxgenjs/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
