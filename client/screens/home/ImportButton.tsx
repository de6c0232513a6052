import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { may } from '#shared/policy.ts'
import { Button } from '#client/ui/Button.tsx'
import { useLibrary } from './library.ts'
import styles from './Imports.module.css'

/** What a file chooser shows of a folder. Whatever else is chosen is refused in a sentence that says what to do. */
const accepted = '.pptx,.potx,.ppsx,.pptm,.potm,.ppsm'

export function ImportButton() {
  const { file, roles } = useLibrary()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={FileUp} loading={file.upload !== null} onClick={() => field.current?.click()}>
        {may(roles, 'deck.create') ? 'Import a PowerPoint' : 'Bring a file back'}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accepted}
        className={styles.field}
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file may be chosen again, once it is mended.
          currentTarget.value = ''
          void file.send(files)
        }}
      />
    </>
  )
}
