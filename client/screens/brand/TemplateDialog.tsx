import { useEffect, useRef, useState } from 'react'
import { cutText } from '#shared/model/characters.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandTemplate } from '#shared/protocol/templates.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { uploadTemplate, uploadTemplateVersion } from '#client/queries/templateQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Field } from '#client/ui/Field.tsx'
import { FileInput } from '#client/ui/FileInput.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import styles from './TemplatesSection.module.css'

interface TemplateDialogProps {
  workspaceId: WorkspaceId
  /** The one that gets a new version; `null`: a new one is added. */
  template: BrandTemplate | null
  onClose: () => void
  onDone: () => Promise<void>
}

/** Bytes that a server takes at the most; said before so many are sent for nothing. */
const most = 50 * 1024 * 1024

/** Brings the file of a template: a new one under a name, or the next version of one. */
export function TemplateDialog({ workspaceId, template, onClose, onDone }: TemplateDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState<string>()
  const [sent, setSent] = useState(0)
  const { busy, error, fieldErrors, submit } = useSubmit(['name', 'file'])
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const gone = new AbortController()
    leaving.current = gone
    return () => gone.abort()
  }, [])

  async function send(chosen: File) {
    const sending = { signal: leaving.current.signal, onSent: setSent }
    setSent(0)
    const { name: called, version } = await (template
      ? uploadTemplateVersion(workspaceId, template.id, chosen, sending)
      : uploadTemplate(workspaceId, name.trim() || nameOf(chosen), chosen, sending))
    await onDone()
    showToast(
      template
        ? `“${called}” is at version ${version.number} now. New decks begin on it.`
        : `“${called}” is here. New decks can begin on it.`,
    )
    onClose()
  }

  function add() {
    const why = !file ? 'Choose the file of the template.' : file.size > most ? tooLarge : undefined
    setMissing(why)
    if (file && why === undefined && !busy) void submit(() => send(file))
  }

  return (
    <Dialog
      open
      size="s"
      title={template ? `New version of “${template.name}”` : 'Add a template'}
      description={
        template
          ? 'New decks begin on it. Those on an older one stay as they are until somebody updates them.'
          : 'Its masters, layouts and themes are kept as they are. Sample slides, macros and links are left out.'
      }
      onOpenChange={onClose}
      onSubmit={add}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            {template ? 'Upload' : 'Add'}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <Field label="File" hint="A .potx or .pptx, 50 MB at the most." error={missing ?? fieldErrors['file']}>
        {(control) => (
          <FileInput
            {...control}
            accept=".potx,.pptx,.potm,.pptm"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      {!template && (
        <TextField
          label="Name"
          maxLength={80}
          placeholder={file ? nameOf(file) : 'Company template'}
          value={name}
          onChange={setName}
          error={fieldErrors['name']}
        />
      )}
      {busy && file && (
        <div className={styles.sending}>
          <p role="status">{sent < file.size ? 'Sending the file…' : 'Reading its masters and layouts…'}</p>
          <Progress label="Adding the template" value={sent < file.size ? sent : null} max={file.size} />
        </div>
      )}
    </Dialog>
  )
}

const nameOf = ({ name }: File): string => cutText(name.replace(/\.[^.]*$/, '').trim(), 80) || 'Template'

const tooLarge =
  'This template is larger than 50 MB. Delete its sample slides and make its pictures smaller in PowerPoint (Compress Pictures), then try again.'
