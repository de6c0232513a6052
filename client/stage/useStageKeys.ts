import { useEffect, useRef } from 'react'
import type { StageFeed } from './stageFeed.ts'
import type { StageLink } from './stageLink.ts'

/**
 * Keys as everywhere: arrows, space and page keys move, B and W blank, digits and Enter jump, Escape shows
 * again. H hands over, A accepts or asks, T takes over. Clickers send page keys.
 */
export function useStageKeys(link: StageLink, feed: StageFeed | null, me: string): void {
  const digits = useRef('')
  useEffect(() => {
    if (!feed) return undefined
    const handleKey = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return
      const pressed = event.target instanceof HTMLElement && event.target.closest('button, a')
      if (pressed && (event.key === 'Enter' || event.key === ' ')) return
      const act = action(event.key, feed, me, link, digits)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [link, feed, me])
}

function action(
  key: string,
  { stage }: StageFeed,
  me: string,
  link: StageLink,
  digits: { current: string },
): (() => void) | null {
  const { current: from, blank } = stage
  const typed = digits.current
  digits.current = /^\d$/.test(key) ? (typed + key).slice(-4) : ''
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return () => link.say({ kind: 'next', from })
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return () => link.say({ kind: 'back', from })
    case 'Enter':
      return () => jump(typed, stage.slides, link, from)
    case 'Home':
      return () => link.say({ kind: 'go', to: stage.slides[0]!.id })
    case 'End':
      return () => link.say({ kind: 'go', to: stage.slides.at(-1)!.id })
    case 'b':
    case '.':
      return () => link.say({ kind: 'blank', blank: blank === 'black' ? null : 'black' })
    case 'w':
      return () => link.say({ kind: 'blank', blank: blank === 'white' ? null : 'white' })
    case 'Escape':
      return blank === null ? null : () => link.say({ kind: 'blank', blank: null })
    case 'h':
      return () => handOver(stage, me, link)
    case 'a':
      return () => link.say(stage.offer?.to === me ? { kind: 'accept' } : { kind: 'ask' })
    case 't':
      return () => link.say({ kind: 'takeOver' })
    default:
      return /^\d$/.test(key) ? () => undefined : null
  }
}

/** A number and Enter goes there; Enter alone is one step on. */
function jump(typed: string, slides: StageFeed['stage']['slides'], link: StageLink, from: string): void {
  const slide = slides[Number(typed) - 1]
  if (typed === '') link.say({ kind: 'next', from })
  else if (slide) link.say({ kind: 'go', to: slide.id })
}

/** To whoever asked first, else to the first partner who is there. */
export function handOver(stage: StageFeed['stage'], me: string, link: StageLink): void {
  const partner = stage.presenters.find(({ id, awaySince }) => id !== me && awaySince === null)
  const to = stage.asking[0] ?? partner?.id
  if (to) link.say({ kind: 'offer', to })
}
