import type { InputHTMLAttributes } from 'react'
import styles from './FileInput.module.css'

/** The browser's own way to choose files, dressed as the other fields are. */
export const FileInput = (props: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'>) => (
  <input {...props} type="file" className={styles.files} />
)
