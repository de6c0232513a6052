import { useState } from 'react'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Palette } from '#client/ui/Palette.tsx'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import type { Language } from '#shared/model/language.ts'
import { languageChoices, languageName } from './languageChoices.ts'
import styles from './LanguageForm.module.css'

/** Each side says it for its own words. The one of the deck holds for a pitch that says none. */
export function LanguageForm() {
  const { design, pitch, can, history } = useDeckSession()
  const client = useClient()
  const deck = useDesign().language ?? null
  const own = usePitch()?.language ?? null
  const choose = (doc: typeof design.doc, language: Language | null) =>
    history.gesture(() => setLanguage(doc, language))
  return (
    <>
      {can.editDesign && (
        <LanguageField
          label="The deck"
          value={deck}
          none="As the browser has it"
          onChoose={(language) => choose(design.doc, language)}
        />
      )}
      {pitch && can.editPitch && (
        <LanguageField
          label={`Words for ${client || 'this client'}`}
          value={own}
          none={deck === null ? 'As the browser has it' : `The deck’s: ${languageName(deck)}`}
          onChoose={(language) => choose(pitch.doc, language)}
        />
      )}
    </>
  )
}

interface LanguageFieldProps {
  label: string
  value: Language | null
  /** What holds where none is chosen. */
  none: string
  onChoose: (language: Language | null) => void
}

function LanguageField({ label, value, none, onChoose }: LanguageFieldProps) {
  const [open, setOpen] = useState(false)
  const shown = value === null ? none : languageName(value)
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <Button
        size="s"
        wide
        className={styles.choice}
        aria-haspopup="dialog"
        aria-label={`Language of ${label.replace(/^./, (first) => first.toLowerCase())}: ${shown}`}
        onClick={() => setOpen(true)}
      >
        <span className={styles.name} lang={value ?? undefined}>
          {shown}
        </span>
      </Button>
      {open && (
        <Palette
          label="Find a language"
          empty="No language of that name. Try its own name, its English one, or a tag such as pt-BR."
          groups={languageChoices(value, navigator.languages).map(({ title, languages }) => ({
            title,
            commands: languages.map((language) => ({
              id: `${title} ${language ?? ''}`,
              label: language === null ? none : languageName(language),
              ...(language !== null && { note: `${languageName(language, 'en')}, ${language}` }),
              run: () => onChoose(language),
            })),
          }))}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
