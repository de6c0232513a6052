import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { pressedCommand } from '#client/ui/command.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import type { Hit } from '#shared/find/hit.ts'
import { longestWanted, type Wanted } from '#shared/find/matcher.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { paneMark } from '../layout/panes.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { HitList } from './HitList.tsx'
import { ReplaceForm } from './ReplaceForm.tsx'
import { placeWords } from './placeWords.ts'
import { useFoundMarks } from './useFoundMarks.ts'
import { useGoToHit } from './useGoToHit.ts'
import { useSearch, type Search } from './useSearch.ts'
import styles from './FindPanel.module.css'

const title = 'Find and replace'

/** Words of the whole deck, and others in their place: beside the slide, or in a dialog where there is no room. */
export function FindPanel() {
  const small = useSmallScreen()
  const store = useEditorStore()
  const goToHit = useGoToHit()
  const search = useSearch()
  const overlay = useOverlay()
  const close = () => store.getState().find(null)
  useFoundMarks(search)

  if (small) {
    const handleChoose = (hit: Hit) => {
      goToHit(hit)
      close()
      if (hit.place.kind === 'goal') overlay.show('goals', hit.place.goal)
    }
    return (
      <Dialog open onOpenChange={close} title={title}>
        <FindForm search={search} />
        <HitList search={search} onChoose={handleChoose} />
      </Dialog>
    )
  }
  const handleChoose = (hit: Hit) => {
    search.goTo(search.hits.indexOf(hit))
    goToHit(hit)
    // Only at a press: who steps from hit to hit goes on stepping.
    if (hit.place.kind === 'goal') overlay.show('goals', hit.place.goal)
  }
  const handleKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
    document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true })
  }
  return (
    <aside
      className={styles.panel}
      aria-label={title}
      data-own-keys
      onKeyDown={handleKeys}
      {...paneMark('inspector')}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton icon={X} size="s" label="Close" shortcut="escape" onClick={close} />
      </header>
      <FindForm search={search} onStep={goToHit} />
      <div className={styles.hits}>
        <HitList search={search} onChoose={handleChoose} />
      </div>
    </aside>
  )
}

interface FindFormProps {
  search: Search
  /** Shows a hit that was stepped to; left out where the slide is not in sight. */
  onStep?: (hit: Hit) => void
}

function FindForm({ search, onStep }: FindFormProps) {
  const { wanted, setWanted, hits, at } = search
  const finding = useEditor((state) => state.finding)
  const mode = finding?.mode ?? 'find'
  const store = useEditorStore()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [finding])

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return
    const from = at < 0 && by < 0 ? 0 : at
    const hit = search.goTo((from + by + hits.length) % hits.length)
    if (hit) onStep?.(hit)
  }
  const handleKeys = (event: KeyboardEvent<HTMLInputElement>) => {
    // Pressed once more in the field, the keys are the browser's, whose own find opens.
    if (pressedCommand(editorCommands, event.nativeEvent)?.name === 'findWords') event.stopPropagation()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const option = (key: keyof Omit<Wanted, 'words'>, label: string) => (
    <Checkbox label={label} checked={wanted[key]} onChange={(on) => setWanted({ ...wanted, [key]: on })} />
  )
  return (
    <div className={styles.form}>
      <SegmentedControl
        label="What to do"
        value={mode}
        segments={[
          { value: 'find', label: 'Find' },
          { value: 'replace', label: 'Replace' },
        ]}
        size="s"
        wide
        onChange={(next) => store.getState().find(next)}
      />
      <div className={styles.query}>
        <TextField
          ref={field}
          label="Words to find"
          size="s"
          autoFocus
          maxLength={longestWanted}
          value={wanted.words}
          onChange={(words) => setWanted({ ...wanted, words: words.replaceAll('\n', ' ') })}
          onKeyDown={handleKeys}
          hint={<Count search={search} />}
        />
        {onStep && (
          <div className={styles.steps}>
            <IconButton icon={ChevronUp} size="s" label="Previous (Shift+Enter)" onClick={() => step(-1)} />
            <IconButton icon={ChevronDown} size="s" label="Next (Enter)" onClick={() => step(1)} />
          </div>
        )}
      </div>
      <div className={styles.options}>
        {option('matchCase', 'Match case')}
        {option('wholeWords', 'Whole words')}
        {option('matchAccents', 'Match accents')}
      </div>
      {mode === 'replace' && <ReplaceForm search={search} onStep={onStep} />}
    </div>
  )
}

function Count({ search: { wanted, matches, found, hits, at } }: { search: Search }) {
  const place = hits[at]?.place
  const apart =
    found.apart.some((hit) => hit === hits[at]) && place ? `, ${placeWords(place)}, on no slide` : ''
  return <span role="status">{`${countWords()}${apart}`}</span>

  function countWords(): string {
    if (!matches)
      return wanted.words.length >= longestWanted
        ? `${longestWanted} characters at the most.`
        : 'On slides, in notes, names, facts, goals and descriptions.'
    if (found.count === 0) return 'Found nowhere here.'
    const count = found.more
      ? `the first ${found.count}: look for more words to see others`
      : `${found.count}`
    return at < 0
      ? found.more
        ? `Here are ${count}.`
        : `Found ${count === '1' ? 'once' : `${count} times`}.`
      : `${at + 1} of ${count}`
  }
}
