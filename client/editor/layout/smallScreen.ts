import { useMediaQuery } from '#client/ui/useMediaQuery.ts'

/** Beside the slide there is room for one panel, and on the slide none for tools: a phone, or a desktop at 200 %. */
const small = '(max-width: 900px)'

export const useSmallScreen = (): boolean => useMediaQuery(small)
