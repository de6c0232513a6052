import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'tests/support/temporaryRoot.ts',
    include: ['tests/office/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
