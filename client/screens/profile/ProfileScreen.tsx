import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CardFace } from '#client/people/card/CardFace.tsx'
import { PageHead } from '#client/page/PageHead.tsx'
import { personCardQuery, profileQuery } from '#client/queries/peopleQueries.ts'
import { useMe, useWorkspace } from '#client/session/useSession.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { fieldKind, profileFieldNames, profileGroups, type ProfileGroup } from '#shared/model/profile.ts'
import { maySeeLine, type Relation } from '#shared/policy.ts'
import type { OwnProfile, PersonCard, ProfileLine } from '#shared/protocol/people.ts'
import { LineField } from './LineField.tsx'
import { NameForm } from './NameForm.tsx'
import { PhotoField } from './PhotoField.tsx'
import { ThanksSection } from './ThanksSection.tsx'
import { visibleTo } from './visibleTo.ts'
import styles from './ProfileScreen.module.css'

const notes: Readonly<Record<ProfileGroup, string>> = {
  glance: 'So that nobody has to guess when and how to find you.',
  work: 'What the other side should know of your half of the work.',
  self: 'Only if you like. People who know a little of each other work better together.',
}

const viewers: readonly { value: Exclude<Relation, 'self'>; label: string }[] = [
  { value: 'partner', label: 'A deck partner' },
  { value: 'colleague', label: 'Everyone else' },
]

/** What I say of myself, line by line, each with whom it is for, and how others see it. */
export function ProfileScreen() {
  const { user } = useMe()
  const { data } = useSuspenseQuery(profileQuery)
  return (
    <div className={styles.page}>
      <PageHead
        title="Your profile"
        lead="Colleagues find it behind your face. Every line is yours to write or leave out, and nobody sees it until you say whom it is for."
      />
      <div className={styles.columns}>
        <div className={styles.form}>
          <ul className={styles.legend}>
            {visibleTo.map(({ value, label, icon }) => (
              <li key={value}>
                <Icon icon={icon} size={14} />
                {label}
              </li>
            ))}
          </ul>
          <section className={styles.group} aria-label="Name and photo">
            <PhotoField photo={data.photo} />
            <NameForm key={user.name} name={user.name} />
          </section>
          {(Object.keys(profileGroups) as ProfileGroup[]).map((group) => (
            <Group key={group} group={group} lines={data.lines} />
          ))}
          <ThanksSection />
        </div>
        <Preview {...data} />
      </div>
    </div>
  )
}

function Group({ group, lines }: { group: ProfileGroup; lines: readonly ProfileLine[] }) {
  const fields = profileFieldNames.filter((field) => fieldKind(field).group === group)
  return (
    <section className={styles.group} aria-label={profileGroups[group]}>
      <div>
        <h2>{profileGroups[group]}</h2>
        <p>{notes[group]}</p>
      </div>
      {fields.map((field) => (
        <LineField key={field} saved={lines.find((line) => line.field === field) ?? unwritten(field)} />
      ))}
    </section>
  )
}

const unwritten = (field: ProfileLine['field']): ProfileLine => ({
  ...{ field, text: '', visibility: 'me', revision: 0 },
})

function Preview({ lines, photo }: OwnProfile) {
  const { user } = useMe()
  const { id, roles } = useWorkspace()
  const mine = useQuery(personCardQuery(id, user.id)).data
  const [relation, setRelation] = useState<Exclude<Relation, 'self'>>('partner')
  const card: PersonCard = {
    ...{ userId: user.id, name: user.name, roles, relation },
    photo: photo && maySeeLine(relation, photo.visibility) ? photo.hash : null,
    lines: lines.filter(({ text, visibility }) => text !== '' && maySeeLine(relation, visibility)),
    leads: mine?.leads ?? [],
  }
  return (
    <aside className={styles.preview} aria-label="How others see you">
      <SegmentedControl label="Seen by" wide value={relation} segments={viewers} onChange={setRelation} />
      <div className={styles.card}>
        <CardFace card={card} />
      </div>
      <p>Deck partners: whoever leads a pitch with you, once both of you have said yes to it.</p>
    </aside>
  )
}
