import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText, uploadFont } from '#client/api.ts'
import { fontsQuery } from '#client/queries/brandQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Field } from '#client/ui/Field.tsx'
import { FileInput } from '#client/ui/FileInput.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'

/** Brings files of fonts, one after the other; those that are refused stay in the dialog with the reason. */
export function AddFontsDialog({ workspaceId, onClose }: { workspaceId: WorkspaceId; onClose: () => void }) {
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [licence, setLicence] = useState('')
  const [status, setStatus] = useState<string | null>(null)
  const [errors, setErrors] = useState<{ readonly file?: string; readonly licence?: string }>({})
  const [refused, setRefused] = useState<readonly string[]>([])

  async function add() {
    const missing = {
      ...(files.length === 0 && { file: 'Choose one file or several.' }),
      ...(licence.trim() === '' && { licence: 'Say in a few words what allows you to use them.' }),
    }
    setErrors(missing)
    if (status !== null || Object.keys(missing).length > 0) return
    const said: string[] = []
    for (const [at, file] of files.entries()) {
      setStatus(files.length === 1 ? 'Adding…' : `Adding ${at + 1} of ${files.length}…`)
      await uploadFont(workspaceId, file, licence.trim()).catch((error: unknown) => {
        said.push(`${file.name}: ${errorText(error)}`)
      })
    }
    await queries.invalidateQueries({ queryKey: fontsQuery(workspaceId).queryKey })
    setStatus(null)
    setRefused(said)
    const added = files.length - said.length
    if (added > 0) showToast(added === 1 ? 'The font is here.' : `${added} fonts are here.`)
    if (said.length === 0) onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title="Add fonts"
      description="Every deck of the workspace may use them then. One that is here already with the same name and weight is replaced."
      onOpenChange={onClose}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={status !== null}>
            {status ?? 'Add'}
          </Button>
        </>
      }
    >
      {refused.map((reason) => (
        <FormError key={reason} text={reason} />
      ))}
      <Field
        label="Files"
        hint="WOFF2, TTF or OTF, 5 MB at the most each. Regular, bold and italic are a file each."
        error={errors.file}
      >
        {(control) => (
          <FileInput
            {...control}
            multiple
            accept=".woff2,.ttf,.otf,.woff,.ttc,font/*"
            onChange={(event) => setFiles([...(event.target.files ?? [])])}
          />
        )}
      </Field>
      <TextField
        label="Licence"
        hint="For colleagues who ask: who sold it, for what, until when."
        placeholder="Desktop and web licence from Acme Type, bought 2025"
        maxLength={300}
        value={licence}
        onChange={setLicence}
        error={errors.licence}
      />
    </Dialog>
  )
}
