import { useDeferredValue, useMemo } from 'react'
import { useTheme } from '#client/deck/deckParts.ts'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { atLimit } from '#shared/blocks/atLimit.ts'
import { fitsOf } from '#shared/blocks/fits.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { FoldSection, foldState } from '../sections/Section.tsx'
import styles from './SlotFill.module.css'

/** Whoever wants to see it opens it, and sees it for every slot from then on. */
const limitFold = foldState('limit', 'closed')

interface LimitPreviewProps {
  block: ComposedBlock
  at: TextAddress
  /** Characters that the slot takes; where there are more already, as many as there are. */
  length: number
}

/** The open slide as it looks once the slot's words are as long as they may be; nothing is written for it. */
export function LimitPreview(props: LimitPreviewProps) {
  return (
    <FoldSection title="At the limit" state={limitFold}>
      <Preview {...props} />
    </FoldSection>
  )
}

function Preview({ block, at, length }: LimitPreviewProps) {
  const theme = useTheme()
  const slideId = useEditor((state) => state.slideId)
  const slide = useDeferredValue(useDeckPart(({ slides }) => slides.find(({ id }) => id === slideId) ?? null))
  const full = useMemo(() => atLimit(block, at.part, theme.fonts), [block, at.part, theme.fonts])
  const shown = useMemo(
    () => slide && { ...slide, blocks: slide.blocks.map((one) => (one.id === full.id ? full : one)) },
    [slide, full],
  )
  if (!shown) return null
  const said = saidOf(full, at.part, length, theme.fonts)
  return (
    <>
      <span className={styles.preview}>
        <SlideThumbnail theme={theme} slide={shown} label={`The slide with ${said}`} />
      </span>
      <p className={styles.prompt}>{`${said[0]!.toUpperCase()}${said.slice(1)}.`}</p>
    </>
  )
}

function saidOf(
  full: ComposedBlock,
  part: string,
  length: number,
  fonts: Parameters<typeof atLimit>[2],
): string {
  const fit = fitsOf(full, fonts).get(part)
  const scale = 'body' in full ? full.body.scale : undefined
  const shrunk = scale === undefined ? '' : `, with the type at ${Math.round(scale * 100)} %`
  if (!fit) return `${length} characters`
  if (fit.overflows) return `${length} characters, which are too long for the box${shrunk}`
  return `${length} characters in ${fit.lines} of ${fit.room} ${fit.room === 1 ? 'line' : 'lines'}${shrunk}`
}
