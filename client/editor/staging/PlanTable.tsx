import { useDeck } from '#client/deck/DeckSession.tsx'
import type { SlideId } from '#shared/model/ids.ts'
import type { Member } from '#shared/protocol/api.ts'
import { planSections, type PlanSection } from './planSections.ts'
import { SectionPlanRow } from './SectionPlanRow.tsx'
import { SlidePlanRow } from './SlidePlanRow.tsx'
import type { PlanDesk } from './usePlanDesk.ts'
import styles from './PlanTable.module.css'

interface PlanTableProps {
  desk: PlanDesk
  people: readonly Member[]
  startAt: SlideId | null
}

/** Slide by slide under the deck's sections, numbered as they are shown. */
export function PlanTable({ desk, people, startAt }: PlanTableProps) {
  const { slides } = useDeck()
  const sections = planSections(slides)
  const shown = sections.flatMap((section) => section.slides)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Slide</th>
          <th scope="col">Speaker</th>
          <th scope="col">Minutes</th>
          <th scope="col">Opens with</th>
          <th scope="col">Short path</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.slides[0]!.id}>
          <SectionPlanRow section={section} title={titleOf(section, sections)} desk={desk} people={people} />
          {section.slides.map((slide) => (
            <SlidePlanRow
              key={slide.id}
              slide={slide}
              number={shown.indexOf(slide) + 1}
              desk={desk}
              people={people}
              wanted={slide.id === startAt}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const titleOf = ({ title }: PlanSection, { length }: readonly PlanSection[]): string =>
  title || (length === 1 ? 'All slides' : 'Before the first section')
