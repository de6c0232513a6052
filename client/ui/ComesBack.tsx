import { Component, Fragment, type ReactNode } from 'react'
import { PageBroke } from './PageBroke.tsx'

interface ComesBackProps {
  children: ReactNode
  /** Nobody is around this one: what cannot be mended here ends in words and a way to reload. */
  outermost?: true
}

interface State {
  /** `null`: all is well. */
  readonly broken: { readonly error: unknown; readonly forGood: boolean } | null
  readonly attempt: number
}

/** As often within this many milliseconds a part is drawn anew; then it is no accident. */
const most = { attempts: 3, within: 10_000 } as const

/**
 * Draws its part anew, from nothing, when that fails: a page translator, or an extension, that replaced nodes
 * under our hands must not take the page with it. What fails again and again is passed on to whoever is around.
 */
export class ComesBack extends Component<ComesBackProps, State> {
  override readonly state: State = { broken: null, attempt: 0 }
  #failedAt: readonly number[] = []

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error, forGood: false } }
  }

  override componentDidCatch(error: unknown): void {
    const now = Date.now()
    this.#failedAt = [...this.#failedAt.filter((at) => now - at < most.within), now]
    if (this.#failedAt.length > most.attempts) this.setState({ broken: { error, forGood: true } })
    else this.setState(({ attempt }) => ({ broken: null, attempt: attempt + 1 }))
  }

  override render(): ReactNode {
    const { broken, attempt } = this.state
    if (!broken) return <Fragment key={attempt}>{this.props.children}</Fragment>
    if (!broken.forGood) return null
    if (this.props.outermost) return <PageBroke />
    throw broken.error
  }
}
