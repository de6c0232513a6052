import { ChevronDown } from 'lucide-react'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './Disclosure.module.css'

interface DisclosureProps {
  label: string
  open: boolean
  /** The id of what it opens. */
  controls: string
  onChange: (open: boolean) => void
}

/** A line that opens what belongs to it. */
export const Disclosure = ({ label, open, controls, onChange }: DisclosureProps) => (
  <button
    type="button"
    className={styles.disclose}
    aria-expanded={open}
    aria-controls={controls}
    onClick={() => onChange(!open)}
  >
    <Icon icon={ChevronDown} size={14} />
    {label}
  </button>
)
