import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Heart } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '#client/api.ts'
import { giveThanks, removeThanks, thanksQuery } from '#client/queries/inboxQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Select } from '#client/ui/Select.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { longestThanks } from '#shared/model/notification.ts'
import type { ThanksChoice } from './thanksChoices.ts'
import styles from './GiveThanks.module.css'

interface GiveThanksProps {
  workspaceId: WorkspaceId
  to: { readonly userId: UserId; readonly name: string }
  /** What it may be for; none: there is nothing to thank for here. */
  choices: readonly ThanksChoice[]
}

/** A short word of thanks to one person, which can be taken back. */
export function GiveThanks({ workspaceId, to, choices }: GiveThanksProps) {
  /** `null`: not opened yet. What takes the place of what was pressed has the focus then. */
  const [isOpen, setIsOpen] = useState<boolean | null>(null)
  const [text, setText] = useState('')
  /** As it was chosen: the list may be in another order by now, or be without it. */
  const [chosen, setChosen] = useState<ThanksChoice | null>(null)
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: thanksQuery.queryKey })
  const give = useMutation({
    mutationFn: (choice: ThanksChoice) =>
      giveThanks(workspaceId, { to: to.userId, text, about: choice.about }),
    onSettled: refresh,
  })
  const takeBack = useMutation({
    mutationFn: removeThanks,
    onSettled: refresh,
    onSuccess: () => {
      give.reset()
      setIsOpen(false)
    },
  })
  const choice = chosen ?? choices[0]
  const error = give.error ?? takeBack.error
  if (!choice) return null

  if (give.data) {
    const { id } = give.data
    return (
      <div className={styles.form}>
        <p role="status" className={styles.note}>
          Your thanks are with {to.name}, for the two of you alone.
        </p>
        {error && <FormError text={errorText(error)} />}
        <div className={styles.buttons}>
          <Button size="s" autoFocus loading={takeBack.isPending} onClick={() => takeBack.mutate(id)}>
            Take them back
          </Button>
        </div>
      </div>
    )
  }
  if (!isOpen)
    return (
      <Button
        size="s"
        icon={Heart}
        className={styles.open}
        autoFocus={isOpen === false}
        onClick={() => {
          setChosen(choice)
          setIsOpen(true)
        }}
      >
        Say thanks…
      </Button>
    )
  const offered = choices.some((one) => keyOf(one) === keyOf(choice)) ? choices : [choice, ...choices]
  return (
    <form
      className={styles.form}
      aria-label={`Thank ${to.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        give.mutate(choice)
      }}
    >
      {offered.length > 1 ? (
        <Select
          label="For"
          size="s"
          value={keyOf(choice)}
          options={offered.map((one) => ({ value: keyOf(one), label: one.label }))}
          onChange={(key) => setChosen(offered.find((one) => keyOf(one) === key) ?? choice)}
        />
      ) : (
        <p className={styles.note}>For {choice.label.charAt(0).toLowerCase() + choice.label.slice(1)}</p>
      )}
      <TextArea
        label={`Your thanks to ${to.name}`}
        rows={2}
        autoFocus
        required
        maxLength={longestThanks}
        hint="Only the two of you see it."
        value={text}
        onChange={setText}
        data-unsent={text.trim() === '' ? undefined : ''}
      />
      {error && <FormError text={errorText(error)} />}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => setIsOpen(false)}>
          Back
        </Button>
        <Button
          size="s"
          variant="primary"
          type="submit"
          loading={give.isPending}
          disabled={text.trim() === ''}
        >
          Send
        </Button>
      </div>
    </form>
  )
}

const keyOf = ({ about }: ThanksChoice): string => JSON.stringify(about)
