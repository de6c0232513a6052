import { TextField, type TextFieldProps } from '#client/ui/TextField.tsx'

/** The address that somebody signs in with, or is to: browsers know it as that. */
export const EmailField = (props: Omit<TextFieldProps, 'label'>) => (
  <TextField label="E-mail" type="email" name="email" autoComplete="username" size="l" required {...props} />
)
