import { useState } from 'react'
import { changePassword } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { PasswordField } from '#client/ui/PasswordField.tsx'
import { showToast } from '#client/ui/toast.ts'
import { NewPasswordField } from '#client/page/NewPasswordField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'

export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['password'])

  async function change() {
    await changePassword({ currentPassword: current, newPassword: next })
    setCurrent('')
    setNext('')
    showToast('Your password is changed. You stay signed in here only.')
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(change)
      }}
    >
      <FormError text={error} />
      {/* Lets a password manager know whose password this is. */}
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Current password"
        autoComplete="current-password"
        required
        value={current}
        onChange={setCurrent}
      />
      <NewPasswordField
        label="New password"
        value={next}
        onChange={setNext}
        error={fieldErrors['password']}
      />
      <Button type="submit" loading={busy} disabled={current === '' || next === ''}>
        Change password
      </Button>
    </form>
  )
}
