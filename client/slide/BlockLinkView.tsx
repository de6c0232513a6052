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
  const className = styles.blockLink
  if (lead) {
    // Words of the block may be a link of their own, under their own name.
    const props = { className, 'aria-label': `Go to ${lead.goal}` }
    return typeof lead.follow === 'string' ? (
      <a {...props} href={lead.follow} />
    ) : (
      <span {...props} {...followProps(lead.follow)} />
    )
  }
  if (leadsToSlide(link) || (context !== 'audience' && context !== 'print')) return null
  const label = wordsIn(partsOf(block)) || 'Link'
  return <a className={className} aria-label={label} href={link} target="_blank" rel="noreferrer" />
}
