import { lazy, Suspense } from 'react'
import { foldState, FoldSection } from '../sections/Section.tsx'

/** Fetched once somebody looks at how new blocks look. */
const FreshForm = lazy(() => import('./FreshForm.tsx').then((m) => ({ default: m.FreshForm })))

const fold = foldState('theme-fresh', 'closed')

/** What the theme says of new shapes, tables and charts. */
export const FreshSection = () => (
  <FoldSection title="New blocks" state={fold}>
    <Suspense fallback={null}>
      <FreshForm />
    </Suspense>
  </FoldSection>
)
