import type { Presenter } from '#shared/stage/stage.ts'
import { Face } from '../people/Face.tsx'

/** A presenter, ringed in the colour of their side; faded while away. */
export function PresenterFace({ presenter, size = 28 }: { presenter: Presenter; size?: number }) {
  const { name, side, awaySince } = presenter
  return <Face person={{ name, roles: [side] }} size={size} faded={awaySince !== null} />
}
