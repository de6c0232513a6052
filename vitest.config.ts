import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/office/**'],
    // All cores: most of the time goes into waiting for real servers and disks.
    maxWorkers: '100%',
    // Real servers and files on a busy machine: a limit for what hangs, not a measure of speed.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
