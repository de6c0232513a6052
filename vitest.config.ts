import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that put modules of their own in the place of ours, which nobody else may meet. */
const replacing = ['tests/shared/blocks/toyKind.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporaryRoot.ts', 'tests/support/behindPeople.ts'],
    setupFiles: 'tests/support/propertySeed.ts',
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/office/**'],
    // Three workers for two cores: a quarter of the time goes into waiting for real servers and disks.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Real servers and files on a busy machine: a limit for what hangs, not a measure of speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest gives up after a second, in which a busy machine has not even begun a process.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // Modules are read once for all files of a worker: reading them anew for each took a third of the time.
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.{ts,tsx}'], exclude: replacing, isolate: false },
      },
      { extends: true, test: { name: 'replacing', include: replacing } },
    ],
  },
})
