import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type * as Y from 'yjs'
import { placeKey, type Place } from '#shared/docs/places.ts'
import type { Language } from '#shared/model/language.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { themeProperties } from '../../slide/colors.ts'
import { RichTextView } from '../../slide/RichTextView.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { OpenRoom } from '../../sync/roomConnection.ts'
import { useLaterPart } from '../../ui/laterPart.ts'
import { BegunField } from '../BegunField.tsx'
import { writeAtEnd } from '../begunWords.ts'
import { CaretLayer } from '../CaretLayer.tsx'
import { useLeave } from '../useLeave.ts'
import { writingTools } from '../writingTools.ts'
import styles from './WordsPanel.module.css'

interface WordsPanelProps {
  readonly owner: 'marketing' | 'sales'
  readonly title: string
  /** Who sees it. */
  readonly aside: string
  readonly room: OpenRoom
  readonly place: Place
  readonly live: Y.Text
  /** The same words, read. */
  readonly text: RichText
  readonly mayWrite: boolean
  /** What their owner said that they write in. */
  readonly language: Language | undefined
  /** What to write here, for those who may. */
  readonly prompt: string
  /** Whose it is, for those who may not. */
  readonly ownerLine: string
  readonly bulleted?: boolean
}

/** Words beside the slide. They become an editor when a writer presses or tabs into them. */
export function WordsPanel(props: WordsPanelProps) {
  const { owner, title, aside, mayWrite, ownerLine, place } = props
  const theme = useTheme()
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <span className={styles.mark} data-owner={owner} />
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.aside}>{mayWrite ? aside : ownerLine}</span>
      </header>
      <div className={styles.body} style={themeProperties(theme)}>
        <div className={styles.words} data-place={placeKey(place)}>
          {mayWrite ? <WritableWords {...props} /> : <ReadableWords {...props} />}
          <CaretLayer />
        </div>
      </div>
    </section>
  )
}

function ReadableWords({ text, language }: WordsPanelProps) {
  return isBlank(text) ? (
    <p className={styles.nothing}>Nothing written yet.</p>
  ) : (
    <RichTextView text={text} context="editor" language={language} />
  )
}

/** How the words were entered, or left. Whoever came by Tab may only be passing by. */
type Writing = 'no' | 'on purpose' | 'by tab' | 'left by key'

function WritableWords(props: WordsPanelProps) {
  const { title, room, live, text, language, prompt, bulleted = false } = props
  const { history } = useDeckSession()
  const [writing, setWriting] = useState<Writing>('no')
  const tools = useLaterPart(writingTools)
  /** What was typed before the editor was there. */
  const [begun, setBegun] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const byPointer = useRef(false)
  const [composing, setComposing] = useState(false)
  const isOpen = writing === 'on purpose' || writing === 'by tab'
  const waits = isOpen && (!tools || composing)

  function enter() {
    if (writing === 'no') setWriting(byPointer.current ? 'on purpose' : 'by tab')
    byPointer.current = false
  }

  const leave = () => end('no')
  const handleEscape = () => end('left by key')
  useLeave(place, isOpen, leave)

  function end(how: 'no' | 'left by key') {
    setWriting(how)
    keepBegun()
    setBegun('')
    setComposing(false)
  }

  /** What was typed for an editor that did not come in time is written. */
  function keepBegun() {
    if (waits && begun !== '') writeAtEnd(history, live, begun)
  }
  const keepOnLeaving = useEffectEvent(keepBegun)
  useEffect(() => () => keepOnLeaving(), [])

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    // It opens the words, and is none of them.
    event.preventDefault()
    setWriting('on purpose')
  }

  const words = isBlank(text) ? (
    <p className={styles.prompt}>{prompt}</p>
  ) : (
    <RichTextView text={text} context="editor" language={language} />
  )

  if (!isOpen) {
    return (
      <div
        // Whoever leaves by Escape stays here and enters again with Enter.
        ref={(element) => void (writing === 'left by key' && element?.focus())}
        className={styles.idle}
        role="textbox"
        aria-multiline
        aria-label={title}
        aria-placeholder={prompt}
        tabIndex={0}
        onPointerDown={() => (byPointer.current = true)}
        onPointerCancel={() => (byPointer.current = false)}
        onClick={() => setWriting('on purpose')}
        onFocus={enter}
        onBlur={leave}
        onKeyDown={handleKey}
      >
        {words}
      </div>
    )
  }
  if (waits || !tools) {
    return (
      <div ref={place} className={styles.idle}>
        {words}
        <BegunField
          begun={begun}
          label={title}
          passesBy={writing === 'by tab'}
          onBegun={setBegun}
          onComposing={setComposing}
          onEscape={handleEscape}
        />
      </div>
    )
  }
  return (
    <div ref={place} className={styles.writing}>
      <tools.TextEditor
        text={live}
        awareness={room.awareness}
        history={history}
        label={title}
        language={language}
        autofocus
        begunWith={begun}
        placeholder={prompt}
        bulleted={bulleted}
        passesBy={writing === 'by tab'}
        onEscape={handleEscape}
      />
    </div>
  )
}
