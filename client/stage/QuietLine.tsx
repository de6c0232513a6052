import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Kbd } from '../ui/Kbd.tsx'
import { TextField } from '../ui/TextField.tsx'
import { hourText } from '#client/page/when.ts'
import { AsidePart } from './AsidePart.tsx'
import { goalProps } from './goals.ts'
import { KeyButton } from './KeyButton.tsx'
import type { PartProps } from './part.ts'
import { quickCues } from './quickCues.ts'
import { keyOf } from './keys/stageKeys.ts'
import styles from './QuietLine.module.css'

/** A few words between presenters that no audience sees. */
export function QuietLine({ feed: { stage }, screen, me }: PartProps) {
  const [text, setText] = useState('')
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() === '') return
    screen.cue(text)
    setText('')
  }
  /** Back to the keys that move slides. */
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <AsidePart title={stage.presenters.length > 2 ? 'Between all of you' : 'Between you two'}>
      <ol
        className={styles.cues}
        translate="no"
        aria-live="polite"
        aria-label="What was said between presenters"
      >
        {stage.cues.slice(-4).map(({ id, from, text: words, at }) => (
          <li key={id}>
            <time>{hourText(at)}</time>
            <span>
              {from === me ? 'You' : (stage.presenters.find((one) => one.id === from)?.name ?? 'Someone')}:{' '}
              {words}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.chips}>
        {quickCues.map(({ key, text: cue }) => (
          <KeyButton
            key={cue}
            size="s"
            className={styles.chip}
            shortcut={key}
            hint="Say it to the others on stage"
            onClick={() => screen.cue(cue)}
          >
            {cue}
          </KeyButton>
        ))}
      </div>
      <form onSubmit={handleSubmit} className={styles.form}>
        <TextField
          {...goalProps('quiet-line')}
          label="Say something quietly"
          labelHidden
          placeholder="Say something quietly"
          aria-keyshortcuts={keyOf('quiet').toUpperCase()}
          value={text}
          maxLength={500}
          autoComplete="off"
          onChange={setText}
          onKeyDown={handleKey}
        />
        <span className={styles.key} aria-hidden>
          <Kbd keys={keyOf('quiet')} />
        </span>
      </form>
    </AsidePart>
  )
}
