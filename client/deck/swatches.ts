import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { brandColorsQuery } from '#client/queries/brandQueries.ts'
import type { SwatchGroup } from '#client/ui/ColorSwatches.tsx'
import { themeColors, type ThemeColor } from '#shared/model/color.ts'
import type { BrandColor } from '#shared/protocol/api.ts'
import { useDeckRecord } from './deckRecord.ts'
import { useTheme } from './deckParts.ts'

export const colorNames: Readonly<Record<ThemeColor, string>> = {
  text: 'Text',
  background: 'Background',
  text2: 'Quiet text',
  background2: 'Quiet background',
  accent1: 'Accent 1',
  accent2: 'Accent 2',
  accent3: 'Accent 3',
  accent4: 'Accent 4',
  accent5: 'Accent 5',
  accent6: 'Accent 6',
  link: 'Link',
}

/** What every colour picker offers: the theme's places first, because they follow a new theme. */
export function useSwatches(): readonly SwatchGroup[] {
  const { colors } = useTheme()
  const brand = useBrandSwatches()
  return useMemo(() => {
    const swatches = themeColors.map((place) => ({
      value: place,
      name: colorNames[place],
      css: colors[place],
    }))
    return [{ label: 'Theme colours', swatches }, ...brand]
  }, [colors, brand])
}

/** The company's colours, where it has some. Whoever chooses one has the colour itself: it stays when the list changes. */
export function useBrandSwatches(): readonly SwatchGroup[] {
  const colors = useBrandColors()
  return useMemo(() => {
    const swatches = colors.map(({ name, hex }) => ({ value: hex, name, css: hex }))
    return swatches.length === 0 ? [] : [{ label: 'Brand colours', swatches }]
  }, [colors])
}

/** The colours of the deck's workspace; none until they are known. */
export function useBrandColors(): readonly BrandColor[] {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  return useQuery({ ...brandColorsQuery(workspaceId), enabled: workspaceId !== '' }).data ?? none
}

const none: readonly BrandColor[] = []
