import { partsOf } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { leadsToSlide } from '#shared/model/slideLink.ts'
import type { DrawnBlock } from './drawnBlock.ts'
import { followProps, useSlideLink } from './SlideLinkView.tsx'
import type { SlideContext } from './slideContext.ts'
import styles from './slide.module.css'

interface BlockLinkProps {
  block: DrawnBlock
  link: string
  context: SlideContext
}

/** All of a block leads somewhere. It lies beneath what is drawn of it, where links of its words are above it. */
export function BlockLinkView({ block, link, context }: BlockLinkProps) {
  const lead = useSlideLink(link)
  const props = { className: styles.blockLink, 'aria-label': wordsIn(partsOf(block)) || 'Link' }
  if (typeof lead === 'string') return <a {...props} href={lead} />
  if (lead) return <span {...props} {...followProps(lead)} />
  const isOpen = !leadsToSlide(link) && (context === 'audience' || context === 'print')
  return isOpen ? <a {...props} href={link} target="_blank" rel="noreferrer" /> : null
}
