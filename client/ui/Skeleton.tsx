import type { CSSProperties } from 'react'
import { classNames } from './classNames.ts'
import styles from './Skeleton.module.css'

interface SkeletonProps {
  width?: CSSProperties['width']
  height?: CSSProperties['height']
  /** `16 / 9`, in place of a height. */
  ratio?: CSSProperties['aspectRatio']
  className?: string | undefined
}

/** The shape of something on its way, for eyes alone: `Loading`, or a list that is `aria-busy`, says so around it. */
export function Skeleton({ width, height, ratio, className }: SkeletonProps) {
  return (
    <span
      aria-hidden
      className={classNames(styles.skeleton, className)}
      style={{ width, height, aspectRatio: ratio }}
    />
  )
}
