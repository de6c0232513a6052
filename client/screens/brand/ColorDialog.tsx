import { useState } from 'react'
import { useSubmit } from '#client/page/useSubmit.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { maybeHexColor } from '#client/ui/hexColor.ts'
import { TextField } from '#client/ui/TextField.tsx'
import type { BrandColor } from '#shared/protocol/api.ts'
import styles from './ColorDialog.module.css'

interface ColorDialogProps {
  /** `null`: a new one. */
  color: BrandColor | null
  onSave: (words: Pick<BrandColor, 'name' | 'hex'>) => Promise<void>
  onClose: () => void
}

/** What a colour of the company's is called, and which it is. */
export function ColorDialog({ color, onSave, onClose }: ColorDialogProps) {
  const [name, setName] = useState(color?.name ?? '')
  const [hex, setHex] = useState<string>(color?.hex ?? '')
  const { busy, error, fieldErrors, submit } = useSubmit(['name', 'hex'])
  const typed = maybeHexColor(hex)

  async function save() {
    // The server says what is missing, at its field.
    if (await submit(() => onSave({ name, hex: typed ?? (hex as `#${string}`) }))) onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title={color ? 'Change the colour' : 'Add a colour'}
      description={
        color ? 'Blocks that wear it stay as they are.' : 'Every deck of the workspace may use it then.'
      }
      onOpenChange={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            {color ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Name"
        maxLength={60}
        placeholder="Harbour blue"
        value={name}
        onChange={setName}
        error={fieldErrors['name']}
      />
      <div className={styles.value}>
        <input
          type="color"
          aria-label="Choose it by eye"
          className={styles.eye}
          value={typed ?? '#808080'}
          onChange={(event) => setHex(event.target.value)}
        />
        <TextField
          label="Hex"
          maxLength={20}
          placeholder="#1a2b3c"
          spellCheck={false}
          value={hex}
          onChange={setHex}
          error={fieldErrors['hex']}
        />
      </div>
    </Dialog>
  )
}
