import { useMe } from '#client/session/useSession.ts'
import { TextField } from '#client/ui/TextField.tsx'
import { mostReason } from '#shared/protocol/stage.ts'

/** What somebody does although something is open. */
export type Regardless = 'start' | 'export'

const words = {
  start: {
    label: 'Why start all the same?',
    kept: 'Kept with the report',
    missing: 'Say in a few words why it starts all the same.',
  },
  export: {
    label: 'Why send it all the same?',
    kept: 'Kept with the pitch’s showings',
    missing: 'Say in a few words why it is sent all the same.',
  },
} as const

interface ReasonFieldProps {
  doing: Regardless
  value: string
  error: string | undefined
  onChange: (reason: string) => void
}

/** Going on regardless takes a reason, which is kept. */
export function ReasonField({ doing, value, error, onChange }: ReasonFieldProps) {
  const { name } = useMe().user
  return (
    <TextField
      label={words[doing].label}
      hint={`${words[doing].kept}, with your name, ${name}.`}
      value={value}
      error={error}
      maxLength={mostReason}
      onChange={onChange}
    />
  )
}

export const reasonProblem = (reason: string, doing: Regardless): string | undefined =>
  reason.trim() === '' ? words[doing].missing : undefined
