import { useContext, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { slideLink } from '#shared/model/slideLink.ts'
import { SlideLinksContext } from './slideContext.ts'

/** Words that lead to a slide; what following them does is said by whoever shows the slide. */
export function SlideLinkView({ link, children }: { link: string; children: ReactNode }) {
  const follow = useSlideLink(link)?.follow
  if (typeof follow === 'string') return <a href={follow}>{children}</a>
  return follow ? (
    <span className="link" {...followProps(follow)}>
      {children}
    </span>
  ) : (
    <span className="link">{children}</span>
  )
}

/** Where a link to a slide leads here. `null`: nowhere. */
export function useSlideLink(link: string) {
  const links = useContext(SlideLinksContext)
  const to = slideLink(link)
  return to && links(to)
}

/** No anchor: with a key held down it would open the page of whoever presents once more, before the audience. */
export const followProps = (follow: () => void) => ({
  role: 'link',
  tabIndex: 0,
  'data-follow': true,
  onClick: (event: MouseEvent) => {
    event.stopPropagation()
    follow()
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.stopPropagation()
    event.preventDefault()
    follow()
  },
})
