import { EyeOff, Layers2, ListFilter } from 'lucide-react'
import { memo, useRef } from 'react'
import { Icon } from '#client/ui/Icon.tsx'
import { conditionWords } from '#shared/model/condition.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { Owner } from '#client/deck/ownership.ts'
import type { Visitor } from '#client/deck/useVisitors.ts'
import { RowFaces } from './RowFaces.tsx'
import { useNear } from './useNear.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { hiddenWords } from '#client/deck/ownership.ts'
import styles from './SlideRow.module.css'

/** What rows of every kind show of where they are. */
export interface RowPlace {
  /** The keyboard comes here. */
  focusable: boolean
  selected: boolean
  dragged: boolean
  /** What is dragged would land here. */
  drop: 'before' | 'after' | null
}

interface SlideRowProps extends RowPlace {
  slide: ComposedSlide
  index: number
  theme: Theme
  client: string
  /** It is the open one. */
  current: boolean
  visitors: readonly Visitor[]
  /** Whose turn it is to put something right on this slide. */
  turn: Owner | null
  /** What is open there, in words; empty for nothing. */
  open: string
}

/** A slide in a list or grid. Far from what that shows it is its name alone: hundreds of rows have to cost next to nothing. */
export const SlideRow = memo(function SlideRow(props: SlideRowProps) {
  const { slide, index, client, current, visitors, open } = props
  const { focusable, selected, dragged, drop } = props
  const row = useRef<HTMLDivElement>(null)
  const isNear = useNear(row)
  const hidden = hiddenWords(slide, client)
  const builds = slide.blocks.filter(({ build, withheld }) => build && withheld === undefined).length
  const only = slide.condition ? conditionWords(slide.condition) : ''
  return (
    <div className={styles.item} data-dragged={dragged || undefined} data-drop={drop ?? undefined}>
      <div
        ref={row}
        role="option"
        className={styles.row}
        data-row={slide.id}
        data-slide-id={slide.id}
        aria-selected={selected}
        aria-current={current || undefined}
        aria-label={rowLabel({ slide, index, hidden: hidden || only, builds, visitors, open })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        tabIndex={focusable ? 0 : -1}
        title={hidden || only || slide.title}
      >
        {isNear && <RowFace {...props} hidden={hidden} only={only} builds={builds} />}
      </div>
    </div>
  )
}, sameRow)

interface RowFaceProps extends Pick<
  SlideRowProps,
  'slide' | 'index' | 'theme' | 'visitors' | 'turn' | 'open'
> {
  /** Why a client does not see it; empty: they do. */
  readonly hidden: string
  /** For which clients it is; empty: for all. */
  readonly only: string
  readonly builds: number
}

/** All that a row shows. */
function RowFace({ slide, index, theme, visitors, turn, open, hidden, only, builds }: RowFaceProps) {
  return (
    <>
      <span className={styles.number} aria-hidden>
        {index + 1}
        {builds > 0 && <Icon icon={Layers2} size={12} />}
        {turn && <i className={styles.todo} data-owner={turn} title={`${open}. For ${turn}`} />}
      </span>
      <span className={styles.mini} data-hidden={hidden !== '' || undefined}>
        <SlideThumbnail theme={theme} slide={slide} />
        {(hidden || only) && (
          <span className={styles.hidden}>
            <Icon icon={only ? ListFilter : EyeOff} size={14} />
          </span>
        )}
      </span>
      {visitors.length > 0 && <RowFaces visitors={visitors} />}
    </>
  )
}

interface RowWords extends Pick<SlideRowProps, 'slide' | 'index' | 'visitors' | 'open'> {
  readonly hidden: string
  /** Blocks that appear on presses. */
  readonly builds: number
}

function rowLabel({ slide: { title }, index, hidden, builds, visitors, open }: RowWords): string {
  const here = visitors.map(({ user }) => user.name).join(', ')
  return [
    `Slide ${index + 1}: ${title || 'untitled'}`,
    hidden,
    builds > 0 && 'builds up',
    open,
    here && `${here} here`,
  ]
    .filter(Boolean)
    .join('. ')
}

/** Visitors are counted afresh with every move of anybody's; a row cares only who is on its slide. */
function sameRow(a: SlideRowProps, b: SlideRowProps): boolean {
  const { visitors: was, ...before } = a
  const { visitors: is, ...after } = b
  const keys = Object.keys(before) as (keyof typeof before)[]
  return keys.every((key) => before[key] === after[key]) && samePeople(was, is)
}

const samePeople = (a: readonly Visitor[], b: readonly Visitor[]): boolean =>
  a.length === b.length &&
  a.every((visitor, at) => visitor.user.id === b[at]?.user.id && visitor.pitchId === b[at].pitchId)
