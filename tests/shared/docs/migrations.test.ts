import { expect, test } from 'vitest'
import { migrations } from '#shared/docs/migrations.ts'
import { schemaVersion } from '#shared/docs/schema.ts'

test('each step leads one further, and the last to the schema that this build writes', () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1))
})
