import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './TaskList.module.css'

interface TaskListProps {
  tasks: readonly {
    readonly key: string
    readonly text: string
    /** What stands before the words: whose it is, or what it is about. */
    readonly mark: ReactNode
    readonly onGo: () => void
  }[]
}

/** Lines that lead to where something is put right. */
export const TaskList = ({ tasks }: TaskListProps) => (
  <ul className={styles.list}>
    {tasks.map(({ key, text, mark, onGo }) => (
      <li key={key}>
        <button type="button" className={styles.task} onClick={onGo}>
          {mark}
          {text}
        </button>
      </li>
    ))}
  </ul>
)

/** That there is nothing to go to. */
export const NoTasks = ({ children }: { children: ReactNode }) => (
  <p className={styles.none}>
    <Icon icon={Check} size={14} /> {children}
  </p>
)
