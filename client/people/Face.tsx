import type { UserId } from '#shared/model/ids.ts'
import type { Role } from '#shared/policy.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { initials } from './initials.ts'
import { usePhoto } from './photos.ts'
import { ringColors, rolesText } from './roleWords.ts'

export interface FacePerson {
  readonly name: string
  readonly roles: readonly Role[]
}

interface FaceProps {
  person: FacePerson
  /** Whose photo is shown, where they have one that I may see. */
  photoOf?: UserId
  /** Pixels. */
  size?: number
  faded?: boolean
  /** The name stands beside it, so the face is decoration. */
  decorative?: boolean
}

/** A person, ringed in the colour of what they own. */
export function Face({ person, photoOf, size = 28, faded = false, decorative = false }: FaceProps) {
  return (
    <Avatar
      initials={initials(person.name)}
      photo={usePhoto(photoOf)}
      ring={ringColors(person.roles)}
      size={size}
      faded={faded}
      {...(!decorative && { name: `${person.name}, ${rolesText(person.roles)}` })}
    />
  )
}
