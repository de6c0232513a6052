import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { Kbd } from './Kbd.tsx'
import input from './TextField.module.css'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Shown while empty. The page itself listens for it and puts the focus here. */
  shortcut?: string
  className?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** Escape empties it first, and leaves only then. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  shortcut,
  className,
  ref,
}: SearchFieldProps) {
  return (
    <span className={classNames(styles.frame, className)}>
      <Icon icon={Search} size={14} className={styles.glass} />
      <input
        ref={ref}
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        className={classNames(input.input, styles.input)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (value) onChange('')
          else event.currentTarget.blur()
        }}
      />
      <span className={styles.end}>
        {value ? (
          <IconButton size="s" icon={X} label="Clear search" onClick={() => onChange('')} />
        ) : (
          shortcut && <Kbd keys={shortcut} />
        )}
      </span>
    </span>
  )
}
