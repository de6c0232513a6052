import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { EmailField } from '#client/page/EmailField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { NewPasswordField } from '#client/page/NewPasswordField.tsx'

interface SignUpFormProps {
  email: string
  /** Left out where the address is settled, as in an invitation. */
  onEmail?: (email: string) => void
  /** Why it is settled. */
  addressHint?: string
  submitLabel?: string
  /** What it throws is shown. */
  onSubmit: (body: { name: string; email: string; password: string }) => Promise<void>
}

export function SignUpForm({
  email,
  onEmail,
  addressHint = 'The address you were invited with.',
  submitLabel = 'Create account',
  onSubmit,
}: SignUpFormProps) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['name', 'email', 'password'])
  return (
    <EntryForm onSubmit={() => void submit(() => onSubmit({ name: name.trim(), email, password }))}>
      <FormError text={error} />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        size="l"
        required
        maxLength={100}
        value={name}
        onChange={setName}
        hint="As your colleagues know you."
        error={fieldErrors['name']}
      />
      <EmailField
        value={email}
        error={fieldErrors['email']}
        {...(onEmail ? { onChange: onEmail } : { readOnly: true, hint: addressHint })}
      />
      <NewPasswordField
        label="Password"
        name="password"
        size="l"
        value={password}
        onChange={setPassword}
        error={fieldErrors['password']}
      />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        {submitLabel}
      </Button>
    </EntryForm>
  )
}
