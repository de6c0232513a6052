import { Command } from 'cmdk'
import { useState } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { linkWords } from '#client/deck/linkWords.ts'
import { linkAddress, meantLink } from '#shared/model/link.ts'
import { leadsToSlide, slideLink } from '#shared/model/slideLink.ts'
import { Button } from '../../ui/Button.tsx'
import { goalsFor, refusalOf } from './linkGoals.ts'
import styles from './LinkForm.module.css'

interface LinkFormProps {
  /** Where it leads by now; `null`: nowhere, or `several`. */
  readonly value: string | null
  /** Where several blocks lead that do not lead to the same, some of them perhaps nowhere. */
  readonly several?: readonly string[] | undefined
  /** Whether it may lead to a slide of this deck. */
  readonly toSlides: boolean
  readonly onChange: (link: string | null) => void
}

/**
 * One field for an address or a slide: what fits stands below it, and Enter takes the first. Before anything is typed it
 * takes the one where it leads by now, and none where that differs, so that looking and pressing Enter changes nothing.
 */
export function LinkForm({ value, several = [], toSlides, onChange }: LinkFormProps) {
  const deck = useDeck()
  const here = useEditor((state) => state.slideId)
  const store = useEditorStore()
  const [typed, setTyped] = useState(value === null || leadsToSlide(value) ? '' : value)
  const address = linkAddress(meantLink(typed))
  const slides = toSlides ? deck.slides.filter(({ id }) => id !== here) : []
  const goals = goalsFor(typed, toSlides ? deck.slides : [], here)
  // What looks like an address is one; a word may be a title.
  const isAddress = /[.:@/]/.test(typed) || goals.length === 0
  const web = address !== null && typed.trim() !== '' && (
    <Command.Item key="address" value="address" className={styles.item} onSelect={() => onChange(address)}>
      <span className={styles.label}>{address}</span>
      <small className={styles.note}>Address</small>
    </Command.Item>
  )
  const leads = value === null ? null : slideLink(value)
  const there = leads && 'slide' in leads && slides.some(({ id }) => id === leads.slide) ? leads.slide : null
  return (
    <div className={styles.form}>
      {several.length > 0 && (
        <p className={styles.now}>
          They differ. Some lead to:{' '}
          <span dir="auto">{several.map((link) => linkWords(deck, link)).join(', ')}</span>
        </p>
      )}
      {value !== null && leadsToSlide(value) && (
        <p className={styles.now}>
          Leads to: <span dir="auto">{linkWords(deck, value)}</span>
        </p>
      )}
      <Command
        loop
        shouldFilter={false}
        defaultValue={value ?? (several.length > 0 ? 'several' : '')}
        label={toSlides ? 'Address or slide' : 'Address'}
      >
        <Command.Input
          autoFocus
          className={styles.input}
          placeholder={toSlides ? 'Address, or a slide’s title' : 'https://'}
          spellCheck={false}
          value={typed}
          onValueChange={setTyped}
        />
        <Command.List className={styles.list} label="Where it may lead">
          {isAddress && web}
          {goals.map(({ link, label, note }) => (
            <Command.Item key={link} value={link} className={styles.item} onSelect={() => onChange(link)}>
              <span className={styles.label} dir="auto">
                {label}
              </span>
              {note && <small className={styles.note}>{note}</small>}
            </Command.Item>
          ))}
          {!isAddress && web}
          {!web && goals.length === 0 && (
            <p className={styles.empty} role="status">
              {refusalOf(typed, toSlides)}
            </p>
          )}
        </Command.List>
      </Command>
      {(value !== null || several.length > 0) && (
        <div className={styles.buttons}>
          {there !== null && (
            <Button size="s" variant="quiet" onClick={() => store.getState().openSlide(there)}>
              Go to this slide
            </Button>
          )}
          <Button size="s" variant="quiet" onClick={() => onChange(null)}>
            {several.length > 1 ? 'Remove links' : 'Remove link'}
          </Button>
        </div>
      )}
    </div>
  )
}
