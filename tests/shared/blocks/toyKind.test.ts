import { test, vi } from 'vitest'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { frame } from '#shared/model/frame.ts'
import { expectAnswers } from '../../support/kindAnswers.ts'
import type { QuoteContent } from '../../support/toyKind/model.ts'

/*
 * A new kind is its own folder and one line in each registry. Here each registry gets its line as it is loaded,
 * for this file alone; nothing else of the product knows the kind.
 */
vi.mock('#shared/blocks/kinds.ts', async (load) => {
  const [registry, { quoteModel }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/model.ts'),
  ])
  return withLine(registry, 'kinds', quoteModel)
})
vi.mock('#shared/blocks/docs.ts', async (load) => {
  const [registry, { quoteDoc }] = await Promise.all([load<object>(), import('../../support/toyKind/doc.ts')])
  return withLine(registry, 'docs', quoteDoc)
})
vi.mock('#shared/blocks/composers.ts', async (load) => {
  const [registry, { composeQuote }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/compose.ts'),
  ])
  return withLine(registry, 'composers', composeQuote)
})
vi.mock('#shared/blocks/audiences.ts', async (load) => {
  const [registry, { audienceQuote }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/audience.ts'),
  ])
  return withLine(registry, 'audiences', audienceQuote)
})
vi.mock('#shared/blocks/plans.ts', async (load) => {
  const [registry, { quotePlan }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/plan.ts'),
  ])
  return withLine(registry, 'plans', quotePlan)
})
vi.mock('#client/slide/blocks/views.ts', async (load) => {
  const [registry, { QuoteView }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/QuoteView.tsx'),
  ])
  return withLine(registry, 'views', QuoteView)
})

vi.mock('#client/editor/blocks/blockEditors.ts', async (load) => {
  const [registry, { quoteEditor }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/editor.ts'),
  ])
  return withLine(registry, 'editors', quoteEditor)
})
vi.mock('#server/frozen/blockGuards.ts', async (load) => {
  const [registry, { quoteGuard }] = await Promise.all([
    load<object>(),
    import('../../support/toyKind/guard.ts'),
  ])
  return withLine(registry, 'guards', quoteGuard)
})

function withLine(registry: object, name: string, answer: unknown): object {
  Object.assign((registry as Record<string, object>)[name]!, { quote: answer })
  return registry
}

test('a kind with two texts and a picture is drawn, composed, checked, stripped, exported, copied, searched, kept in copies and has its tool', () => {
  const quote: QuoteContent = {
    kind: 'quote',
    frame: frame(0, 0, 1, 1),
    words: { text: [] },
    source: { text: [] },
    face: { asset: 'a'.repeat(64), width: 300, height: 300, alt: 'A face' },
  }
  const keys = ['kind', 'id', 'frame', 'words', 'source', 'face']
  expectAnswers(quote as unknown as BlockContent, keys)
})
