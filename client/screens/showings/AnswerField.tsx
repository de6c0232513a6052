import { useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '#client/api.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { writeAnswer } from '#client/queries/answerQueries.ts'
import { reportQuery } from '#client/queries/stageQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import type { StageId } from '#shared/model/ids.ts'
import { mostAnswer, type WrittenAnswer } from '#shared/protocol/stage.ts'
import tone from '#client/stage/tone.module.css'
import { keptDraft, type AnswerDraft } from './keptDraft.ts'
import styles from './QuestionList.module.css'

interface AnswerFieldProps {
  stageId: StageId
  questionId: string
  /** What stands there; left out: nothing. */
  answer?: WrittenAnswer | undefined
  mayWrite: boolean
}

/** What is written to a question once the showing is over, for the client to read in the leave-behind. */
export function AnswerField({ stageId, questionId, answer, mayWrite }: AnswerFieldProps) {
  const kept = keptDraft(stageId, questionId)
  const [draft, setDraft] = useState(kept.get())
  const [theirs, setTheirs] = useState<WrittenAnswer | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const queries = useQueryClient()

  function keep(to: AnswerDraft | null) {
    kept.set(to)
    setDraft(to)
  }
  function drop() {
    keep(null)
    setTheirs(null)
    setFailed(undefined)
  }
  async function save({ text, was }: AnswerDraft) {
    setSaving(true)
    setFailed(undefined)
    try {
      const { taken, answer: stands } = await writeAnswer(stageId, questionId, { text: text.trim(), was })
      await queries.invalidateQueries({ queryKey: reportQuery(stageId).queryKey })
      if (taken) drop()
      else {
        // From here on they have it before them.
        keep({ text, was: stands?.text ?? '' })
        setTheirs(stands)
      }
    } catch (error) {
      setFailed(`The answer is not saved yet. ${errorText(error)}`)
    }
    setSaving(false)
  }

  if (draft === null)
    return (
      <div className={styles.answer}>
        {answer && (
          <>
            <p dir="auto" className={styles.words}>
              {answer.text}
            </p>
            <p className={tone.muted}>
              Answered in writing by {answer.by}, {timeAgo(answer.at)}
            </p>
          </>
        )}
        {mayWrite && (
          <Button
            size="s"
            icon={Pencil}
            onClick={() => keep({ text: answer?.text ?? '', was: answer?.text ?? '' })}
          >
            {answer ? 'Change the answer' : 'Write an answer'}
          </Button>
        )}
      </div>
    )
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault()
        void save(draft)
      }}
    >
      <TextArea
        label="Answer for the client"
        hint="It stands in the leave-behind below the question. Without one, the question stands alone."
        maxLength={mostAnswer}
        value={draft.text}
        onChange={(text) => keep({ ...draft, text })}
        autoFocus
      />
      {theirs && (
        <div className={styles.theirs} role="status">
          <p>{theirs.by} has written this meanwhile:</p>
          <p dir="auto" className={styles.words}>
            {theirs.text}
          </p>
          <Button
            size="s"
            onClick={() => {
              keep({ ...draft, text: `${theirs.text}\n${draft.text}` })
              setTheirs(null)
            }}
          >
            Put mine below it
          </Button>
        </div>
      )}
      <FormError text={failed} />
      <div className={styles.buttons}>
        <Button type="submit" size="s" variant="primary" loading={isSaving}>
          {theirs ? 'Save mine in its place' : 'Save the answer'}
        </Button>
        <Button size="s" onClick={drop}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
