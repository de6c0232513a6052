import type { Surface } from '#shared/model/surface.ts'

/** All of it is drawn, so all of it is for an audience. */
export const audienceSurface = ({ fill, stroke, radius, shadow }: Surface): Surface => ({
  fill,
  stroke,
  radius,
  shadow,
})
