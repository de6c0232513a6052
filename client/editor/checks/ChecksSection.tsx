import { useEffect } from 'react'
import { useRemembered } from '#client/remembered.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { checksFold, FoldSection } from '../sections/Section.tsx'

const remarkList = laterPart(() => import('./RemarkList.tsx'))

/** What a careful designer would look at again, for whoever asks. */
export function ChecksSection() {
  const isOpen = useRemembered(checksFold) === 'open'
  const part = useLaterPart(remarkList)
  useEffect(() => {
    if (isOpen) void remarkList.bring()
  }, [isOpen])
  return (
    <FoldSection title="Checks" state={checksFold}>
      {part && <part.RemarkList />}
    </FoldSection>
  )
}
