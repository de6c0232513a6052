import { endOtherSessions } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { showToast } from '#client/ui/toast.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'

export function EndOtherSessions() {
  const { busy, error, submit } = useSubmit([])

  async function end() {
    await endOtherSessions()
    showToast('Done. You are signed in here only.')
  }

  return (
    <>
      <FormError text={error} />
      <Button loading={busy} onClick={() => void submit(end)}>
        Sign out everywhere else
      </Button>
    </>
  )
}
