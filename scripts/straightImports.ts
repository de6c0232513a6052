import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** A package whose one module passes on hundreds of others. */
interface Barrel {
  readonly file: string
  /** For each name that it passes on, the import from where that lies. */
  readonly straight: (code: string) => Iterable<readonly [name: string, write: (local: string) => string]>
}

const barrels: Readonly<Record<string, Barrel>> = {
  'lucide-react': {
    file: 'lucide-react/dist/esm/lucide-react.mjs',
    *straight(code) {
      for (const [, names, file] of code.matchAll(/export \{ ([^}]*) \} from '\.\/icons\/([\w-]+)\.mjs'/g))
        for (const [, name] of names!.matchAll(/default as (\w+)/g))
          yield [name!, (local) => `import ${local} from 'lucide-react/icons/${file}'`]
    },
  },
  'radix-ui': {
    file: 'radix-ui/dist/index.mjs',
    *straight(code) {
      for (const [, name, from] of code.matchAll(/import \* as (\w+) from "([^"]+)"/g))
        yield [name!, (local) => `import * as ${local} from '${from}'`]
    },
  },
}

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url))

/**
 * Imports from a barrel go straight to where each name lies. What a view needs (`viewChunks`) can then be read from
 * who imports whom: through a barrel everybody would need all icons.
 */
export function straightImports(): Plugin {
  const known = new Map(
    Object.entries(barrels).map(([name, { file, straight }]) => [
      name,
      new Map(straight(readFileSync(packages + file, 'utf8'))),
    ]),
  )
  const imports = new RegExp(`import \\{([^}]*)\\} from '(${[...known.keys()].join('|')})'`, 'g')

  function straighten(names: string, from: string): string {
    const values = names.split(',').map((one) => one.trim())
    return values
      .filter((one) => one !== '' && !one.startsWith('type '))
      .map((one) => {
        const [name, local] = one.split(' as ') as [string, string?]
        const write = known.get(from)!.get(name)
        if (!write) throw new Error(`${from} has no ${name}`)
        return write(local ?? name)
      })
      .join('; ')
  }

  return {
    name: 'straight-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/client\/.*\.tsx?$/, code: new RegExp(Object.keys(barrels).join('|')) },
      handler: (code) => ({
        code: code.replace(imports, (_whole, names: string, from: string) => straighten(names, from)),
        map: null,
      }),
    },
  }
}
