import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'
import styles from './SegmentedControl.module.css'

export interface Segment<V extends string> {
  value: V
  label: string
  /** With an icon the label becomes the tooltip. */
  icon?: LucideIcon
  /** Smaller, after the label. */
  note?: ReactNode
  disabled?: boolean
}

interface SegmentedControlProps<V extends string> {
  label: string
  /** `null`: several things that differ. */
  value: V | null
  segments: readonly Segment<V>[]
  onChange: (value: V) => void
  size?: 's' | 'm'
  wide?: boolean
}

/** One of a few, all in sight. Pressing the chosen one changes nothing. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, value, segments, onChange, size = 'm', wide = false } = props
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => next && onChange(next as V)}
      className={classNames(styles.group, styles[size], wide && styles.wide)}
    >
      {segments.map((segment) => (
        <Tooltip key={segment.value} text={segment.icon ? segment.label : ''}>
          <ToggleGroup.Item
            value={segment.value}
            disabled={segment.disabled ?? false}
            aria-label={segment.icon ? segment.label : undefined}
            className={styles.segment}
          >
            {segment.icon ? <Icon icon={segment.icon} /> : segment.label}
            {segment.note && <small className={styles.note}>{segment.note}</small>}
          </ToggleGroup.Item>
        </Tooltip>
      ))}
    </ToggleGroup.Root>
  )
}
