import { useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { errorText } from '#client/api.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { reportQuery, writeAnswer } from '#client/queries/stageQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { StageId } from '#shared/model/ids.ts'
import {
  mostAnswer,
  type AnswerWritten,
  type StageReport,
  type WrittenAnswer,
} from '#shared/protocol/stage.ts'
import tone from '#client/stage/tone.module.css'
import { answerDrafts, answerKey, leftToSave, type AnswerDraft } from './answerDrafts.ts'
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
  const key = answerKey(useMe().user.id, stageId, questionId)
  const now = () => answerDrafts.getState().drafts[key] ?? null
  const draft = useStore(answerDrafts, ({ drafts }) => drafts[key] ?? null)
  const [wasPressed, setPressed] = useState(false)
  /** What somebody else did meanwhile; `gone`: they took the answer away. */
  const [theirs, setTheirs] = useState<WrittenAnswer | 'gone' | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const queries = useQueryClient()
  const { keep, drop } = answerDrafts.getState()

  function begin() {
    setPressed(true)
    keep(key, { text: answer?.text ?? '', was: answer?.text ?? '' })
  }
  function cancel({ text, was }: AnswerDraft) {
    drop(key)
    setTheirs(null)
    setFailed(undefined)
    if (text.trim() === was) return
    // Begun anew meanwhile, the words stand above.
    const putBack = () =>
      keep(key, { text: [text, now()?.text].filter(Boolean).join('\n'), was: now()?.was ?? was })
    showToast('The answer was not saved.', { action: { label: 'Put it back', run: putBack } })
  }
  async function save(sent: AnswerDraft) {
    setSaving(true)
    setFailed(undefined)
    try {
      const written = await writeAnswer(stageId, questionId, { text: sent.text.trim(), was: sent.was })
      queries.setQueryData(
        reportQuery(stageId).queryKey,
        (report) => report && withAnswer(report, questionId, written),
      )
      void queries.invalidateQueries({ queryKey: reportQuery(stageId).queryKey })
      const left = leftToSave(now(), sent, written)
      if (left) keep(key, left)
      else drop(key)
      // From here on they have it before them.
      setTheirs(written.taken || !left ? null : (written.answer ?? 'gone'))
    } catch (error) {
      setFailed(`The answer is not saved yet. ${errorText(error)}`)
    }
    setSaving(false)
  }

  if (draft === null || !mayWrite)
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
          <Button size="s" icon={Pencil} onClick={begin}>
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
        onChange={(text) => keep(key, { ...draft, text })}
        autoFocus={wasPressed}
      />
      {theirs === 'gone' && (
        <p className={styles.theirs} role="status">
          Somebody has taken the answer away meanwhile. Save once more to put yours there.
        </p>
      )}
      {theirs && theirs !== 'gone' && (
        <div className={styles.theirs} role="status">
          <p>{theirs.by} has written this meanwhile:</p>
          <p dir="auto" className={styles.words}>
            {theirs.text}
          </p>
          <Button
            size="s"
            onClick={() => {
              keep(key, { ...draft, text: `${theirs.text}\n${draft.text}` })
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
          {theirs && theirs !== 'gone' ? 'Save mine in its place' : 'Save the answer'}
        </Button>
        <Button size="s" disabled={isSaving} onClick={() => cancel(draft)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** What stands there now, before the report comes anew. */
const withAnswer = (report: StageReport, questionId: string, { answer }: AnswerWritten): StageReport => ({
  ...report,
  answers: [...report.answers.filter((one) => one.questionId !== questionId), ...(answer ? [answer] : [])],
})
