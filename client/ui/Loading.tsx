import type { ReactNode } from 'react'
import { Skeleton } from './Skeleton.tsx'

interface LoadingProps {
  /** `Loading people`. */
  label?: string
  /** Of what stands there meanwhile, in pixels. */
  height?: number
  /** A shape of its own, of `Skeleton`s. */
  children?: ReactNode
  className?: string | undefined
}

/** The place of something on its way: its name for screen readers, its shape for everyone else. */
export const Loading = ({ label = 'Loading', height, children, className }: LoadingProps) => (
  <div role="group" aria-busy="true" aria-label={label} className={className}>
    {children ?? <Skeleton height={height} />}
  </div>
)
