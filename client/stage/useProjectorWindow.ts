import { useEffect, useRef } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { audienceSlide } from '#shared/compose/audience.ts'
import { slideAt } from '#shared/compose/slideAt.ts'
import { withoutTargets } from '#shared/compose/slideLinks.ts'
import {
  projectorName,
  type FromProjector,
  type ShownAlone,
  type ToProjector,
} from '#shared/protocol/projector.ts'
import { openChannel, type Channel } from '#client/browser/channel.ts'
import { stagePictures } from '../slide/slideContext.ts'
import type { Press } from './keys/keyPress.ts'
import type { StageFeed } from './stageFeed.ts'

/**
 * The projector's window on this machine: it says here what is pressed there, and is told what to show while
 * the driver goes on without a line.
 */
export function useProjectorWindow(
  feed: StageFeed | null,
  isAlone: boolean,
  onPress: (press: Press, repeat: boolean) => void,
): void {
  const stageId = feed?.stage.id
  const shown = feed && isAlone ? shownAlone(feed) : null
  const channel = useRef<Channel<ToProjector> | null>(null)
  const latest = useRef({ onPress, shown })
  useEffect(() => {
    latest.current = { onPress, shown }
  })

  useEffect(() => {
    if (stageId === undefined) return undefined
    const opened = openChannel<ToProjector, FromProjector>(projectorName(stageId), (said) => {
      if (said.kind === 'key') latest.current.onPress(said, said.repeat)
      else if (latest.current.shown) opened.say({ kind: 'alone', shown: latest.current.shown })
    })
    channel.current = opened
    const leave = () => opened.say({ kind: 'alone', shown: null })
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      opened.close()
    }
  }, [stageId])

  const { current, built, blank } = feed?.stage ?? {}
  const wasAlone = useRef(false)
  useEffect(() => {
    if (isAlone || wasAlone.current) channel.current?.say({ kind: 'alone', shown: latest.current.shown })
    wasAlone.current = isAlone
  }, [isAlone, current, built, blank, feed?.drawing])
}

function shownAlone({ deck, stage, drawing }: StageFeed): ShownAlone | null {
  const composed = deck.slides.find(({ id }) => id === stage.current)
  if (!composed) return null
  const slide = slideAt(withoutTargets(audienceSlide(composed)), stage.built)
  const assets = slide.blocks.flatMap((block) => assetsIn(partsOf(block)))
  const source = stagePictures(stage.id)
  const fonts = deck.theme.fonts.own?.flatMap(({ faces }) => faces.map(({ asset }) => asset)) ?? []
  const pictures = Object.fromEntries([
    ...assets.map((asset) => [asset, source(asset)] as const),
    ...fonts.map((asset) => [asset, source(asset, 'fonts')] as const),
  ])
  return { slide, theme: deck.theme, blank: stage.blank, drawing, pictures }
}
