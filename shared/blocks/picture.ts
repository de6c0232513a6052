import { natureOf } from '#shared/model/pictureKinds.ts'
import type { Picture } from '#shared/model/block.ts'

/** Its description is for those who do not see it, and so for an audience too. */
export const audiencePicture = (picture: Picture | null): Picture | null =>
  picture && {
    ...{ asset: picture.asset, width: picture.width, height: picture.height, alt: picture.alt },
    ...natureOf(picture),
  }
