import { useState, type FormEvent } from 'react'
import { newId } from '#shared/model/ids.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { PartProps } from './part.ts'
import styles from './presenter.module.css'

const cues = ['slow down', 'skip this', 'yours?', 'two minutes left'] as const

/** A few words between presenters that no audience sees. */
export function QuietLine({ feed: { stage }, link, me }: PartProps) {
  const [text, setText] = useState('')
  const say = (words: string): void => link.say({ kind: 'cue', id: newId(), text: words })
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() === '') return
    say(text)
    setText('')
  }
  return (
    <section>
      <h2 className={styles.partTitle}>Between you</h2>
      <ol className={styles.cues} aria-live="polite" aria-label="What was said between presenters">
        {stage.cues.slice(-4).map(({ id, from, text: words, at }) => (
          <li key={id}>
            <time>{timeText(at)}</time>
            <span>
              {from === me ? 'You' : (stage.presenters.find((one) => one.id === from)?.name ?? 'Someone')}:{' '}
              {words}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.chips}>
        {cues.map((cue) => (
          <Button key={cue} size="s" onClick={() => say(cue)}>
            {cue}
          </Button>
        ))}
      </div>
      <form onSubmit={handleSubmit}>
        <TextField
          label="Say something quietly"
          labelHidden
          placeholder="Say something quietly"
          value={text}
          maxLength={500}
          onChange={setText}
        />
      </form>
    </section>
  )
}

const timeText = (at: number): string =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
