import type { Editor } from '@tiptap/core'
import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import { isField } from '#shared/model/fields.ts'
import { Icon } from '../../ui/Icon.tsx'
import popup from '../../ui/popup.module.css'
import { writingAid } from '../activeEditor.ts'
import type { VariableChoice } from './variableChoices.ts'
import { dismissTrigger, lendKeys } from './variableTrigger.ts'
import styles from './VariableList.module.css'

interface VariableListProps {
  readonly editor: Editor
  /** The character of the text under which it hangs. */
  readonly at: number
  readonly choices: readonly VariableChoice[]
  readonly onChoose: (choice: VariableChoice) => void
}

/** The list under the caret. The focus stays in the text, which lends it the arrow keys, Enter and Escape. */
export function VariableList({ editor, at, choices, onChoose }: VariableListProps) {
  const [marked, setMarked] = useState(0)
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const current = Math.min(marked, choices.length - 1)

  const takeKey = useEffectEvent((event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        setMarked((current + 1) % choices.length)
        return true
      case 'ArrowUp':
        setMarked((current + choices.length - 1) % choices.length)
        return true
      case 'Enter':
      case 'Tab':
        onChoose(choices[current]!)
        return true
      case 'Escape':
        event.stopPropagation()
        dismissTrigger(editor)
        return true
      default:
        return false
    }
  })

  useEffect(() => lendKeys(editor, (event) => takeKey(event)), [editor])

  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${current}`)
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, current])

  return createPortal(
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="Facts about the client"
      className={`${popup.popup} ${styles.list}`}
      style={placeUnder(editor, at)}
      {...writingAid}
      // The caret must stay where it is while someone presses.
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map((choice, index) => (
        <li
          key={choice.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={popup.item}
          data-highlighted={index === current || undefined}
          onPointerMove={() => setMarked(index)}
          onClick={() => onChoose(choice)}
        >
          {choice.kind === 'new' && <Icon icon={Plus} size={14} />}
          <span className={popup.text}>
            {choice.kind === 'new' ? `New fact “${choice.label}”` : choice.label}
          </span>
          {choice.kind === 'known' && (
            <span className={styles.value}>
              {isField(choice.name) ? 'of each slide' : (choice.value ?? 'not stated yet')}
            </span>
          )}
        </li>
      ))}
    </ul>,
    document.body,
  )
}

const room = 300

/** Under the character, or above it where the window ends. */
function placeUnder({ view }: Editor, at: number): CSSProperties {
  const { left, top, bottom } = view.coordsAtPos(at)
  const x = Math.max(8, Math.min(left, innerWidth - 328))
  return bottom + room < innerHeight
    ? { left: x, top: bottom + 6 }
    : { left: x, bottom: innerHeight - top + 6 }
}
