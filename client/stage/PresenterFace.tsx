import { useRef } from 'react'
import type { PitchId } from '#shared/model/ids.ts'
import type { Presenter } from '#shared/stage/stage.ts'
import { AboutPerson } from '../people/card/About.tsx'
import { Face } from '../people/Face.tsx'
import { useStageWorkspace } from './StagePeople.tsx'

interface PresenterFaceProps {
  presenter: Presenter
  /** Pixels. */
  size?: number
}

/** A presenter, ringed in the colour of their side; faded while away. */
export const PresenterFace = ({
  presenter: { id, name, side, awaySince },
  size = 28,
}: PresenterFaceProps) => (
  <Face person={{ name, roles: [side] }} photoOf={id} size={size} faded={awaySince !== null} decorative />
)

/** The same where it may be pressed for their card. Keys belong to the show again once that closes, but for whoever came by keyboard. */
export function AboutPresenter({ pitchId, ...face }: PresenterFaceProps & { pitchId: PitchId }) {
  const workspaceId = useStageWorkspace(pitchId)
  const isByPointer = useRef(false)
  const { id, name } = face.presenter
  return (
    <AboutPerson
      {...{ workspaceId, person: { userId: id, name }, onPitch: pitchId }}
      onPress={({ detail }) => {
        isByPointer.current = detail > 0
      }}
      focusGoesOn={() => isByPointer.current}
    >
      <PresenterFace {...face} />
    </AboutPerson>
  )
}
