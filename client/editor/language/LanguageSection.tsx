import { lazy, Suspense } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { foldState, FoldSection } from '../sections/Section.tsx'

/** Fetched once somebody looks at languages. */
const LanguageForm = lazy(() => import('./LanguageForm.tsx').then((m) => ({ default: m.LanguageForm })))

const fold = foldState('language', 'closed')

/** What marketing writes in, and what sales writes to this client in. */
export function LanguageSection() {
  const { can } = useDeckSession()
  if (!can.editDesign && !can.editPitch) return null
  return (
    <FoldSection title="Language" state={fold}>
      <Suspense fallback={null}>
        <LanguageForm />
      </Suspense>
    </FoldSection>
  )
}
