import type { Page } from '@playwright/test'

/** What React has drawn anew since the last question, by where on the page it stands. */
export interface Renders {
  /** Blocks of the slide on the canvas, by id, each as often as it was drawn. */
  readonly blocks: Record<string, number>
  /** Small pictures of slides in the list, by the slide's id. */
  readonly thumbnails: Record<string, number>
}

/** As much of React's own trees as is read here. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly stateNode: unknown
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly return: Fiber | null
}

/**
 * Counts renders on a page that is not open yet: React tells whoever stands in for its developer tools of every
 * commit, in the built product, too. What was skipped as unchanged is left out, as the tools themselves do it.
 */
export async function countRenders(page: Page): Promise<() => Promise<Renders>> {
  await page.addInitScript(() => {
    const [host, performedWork] = [5, 1]
    let counted: { blocks: Record<string, number>; thumbnails: Record<string, number> }
    const reset = () => (counted = { blocks: {}, thumbnails: {} })
    reset()

    /** Counts a component whose outermost element this is: a block's, or a small slide's. */
    const count = (element: Element): void => {
      if (element.matches('[data-canvas] section > [data-block]'))
        add(counted.blocks, element.getAttribute('data-block')!)
      else if (element.matches('[data-slide-id] section')) {
        add(counted.thumbnails, element.closest('[data-slide-id]')!.getAttribute('data-slide-id')!)
      }
    }
    const add = (to: Record<string, number>, key: string) => (to[key] = (to[key] ?? 0) + 1)

    const walk = (fiber: Fiber | null): void => {
      for (let at = fiber; at; at = at.sibling) {
        const before = at.alternate
        // An element's own flag is never set: whoever drew it is asked.
        const drawn = at.tag !== host && (before === null || (at.flags & performedWork) !== 0)
        if (drawn && at.child?.tag === host) count(at.child.stateNode as Element)
        if (before === null || before.child !== at.child) walk(at.child)
      }
    }
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_id: number, root: { current: Fiber }) => walk(root.current),
        onCommitFiberUnmount: () => undefined,
      },
      takeRenders: () => {
        const taken = counted
        reset()
        return taken
      },
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { takeRenders: () => Renders }).takeRenders())
}
