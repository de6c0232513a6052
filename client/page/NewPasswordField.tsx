import { PasswordField } from '#client/ui/PasswordField.tsx'
import type { TextFieldProps } from '#client/ui/TextField.tsx'

/** Characters. The server's rule, said before it has to say it. */
const shortest = 8

/** A password that is chosen here, with the rule for it in sight. */
export const NewPasswordField = (props: TextFieldProps) => (
  <PasswordField
    autoComplete="new-password"
    required
    minLength={shortest}
    hint={`At least ${shortest} characters.`}
    {...props}
  />
)
