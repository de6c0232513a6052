import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { resetPassword } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { showToast } from '#client/ui/toast.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { NewPasswordField } from '#client/page/NewPasswordField.tsx'
import { useGoOn } from '#client/page/useGoOn.ts'

/** Opened from the link in the mail. */
export function ResetPasswordScreen() {
  const { token = '' } = useParams()
  const goOn = useGoOn()
  const [password, setPassword] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['password'])

  async function reset() {
    const done = await submit(() => resetPassword({ token, newPassword: password }))
    if (!done) return
    showToast('Your password is changed. Sign in with the new one.')
    await goOn('/sign-in')
  }

  return (
    <EntryLayout
      title="Choose a new password"
      lead="You are signed out everywhere else once it is set."
      foot={<Link to="/forgot-password">Ask for a new link</Link>}
    >
      <EntryForm onSubmit={() => void reset()}>
        <FormError text={error} />
        <NewPasswordField
          label="New password"
          size="l"
          autoFocus
          value={password}
          onChange={setPassword}
          error={fieldErrors['password']}
        />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Set password
        </Button>
      </EntryForm>
    </EntryLayout>
  )
}
