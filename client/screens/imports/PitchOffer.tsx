import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SlideSummary } from '#shared/content/importSummary.ts'
import { plainText } from '#shared/model/richText.ts'
import { errorText } from '#client/api.ts'
import { copyText } from '#client/ui/copyText.ts'
import { importSlideQuery } from '#client/queries/importQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import styles from './imports.module.css'

export interface FirstPitch {
  readonly wanted: boolean
  readonly client: string
  /** Whether the notes of the file are its talking points. */
  readonly notes: boolean
}

interface PitchOfferProps {
  id: string
  slides: readonly SlideSummary[]
  /** Whether whoever looks may make pitches. */
  mayPitch: boolean
  pitch: FirstPitch
  onChange: (pitch: FirstPitch) => void
  error: string | undefined
}

/** What becomes of the notes, and of the words of the client that the file was made for. */
export function PitchOffer({ id, slides, mayPitch, pitch, onChange, error }: PitchOfferProps) {
  const noted = slides.flatMap(({ hasNotes }, at) => (hasNotes ? [at] : []))
  const areDropped = noted.length > 0 && !(mayPitch && pitch.wanted && pitch.notes)
  if (!mayPitch && noted.length === 0) return null
  return (
    <section className={styles.pitch} aria-labelledby="first-pitch">
      <h2 id="first-pitch" className={styles.sub}>
        {mayPitch ? 'Who the file was made for' : 'Speaker notes'}
      </h2>
      {mayPitch && (
        <Checkbox
          label="Make a first pitch of it"
          description="What stands in the places that go to sales is this client’s, and is in their pitch."
          checked={pitch.wanted}
          onChange={(wanted) => onChange({ ...pitch, wanted })}
        />
      )}
      {mayPitch && pitch.wanted && (
        <>
          <TextField
            label="Client"
            className={styles.titleField}
            maxLength={200}
            placeholder="Acme"
            value={pitch.client}
            onChange={(client) => onChange({ ...pitch, client })}
            error={error}
          />
          {noted.length > 0 && (
            <Checkbox
              label="Its speaker notes become talking points"
              description={`${noted.length} ${noted.length === 1 ? 'slide has' : 'slides have'} notes.`}
              checked={pitch.notes}
              onChange={(notes) => onChange({ ...pitch, notes })}
            />
          )}
        </>
      )}
      {areDropped && (
        <div className={styles.dropped}>
          <p className={styles.quiet}>
            {mayPitch
              ? 'The notes are kept with the deck, as what came with the file: talking points belong to a pitch.'
              : `${noted.length} ${noted.length === 1 ? 'slide has' : 'slides have'} notes. Talking points belong to a pitch, and pitches are sales’ to make, so the notes are kept with the deck, as what came with the file.`}
          </p>
          <CopyNotes id={id} noted={noted} />
        </div>
      )}
    </section>
  )
}

function CopyNotes({ id, noted }: { id: string; noted: readonly number[] }) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function copy() {
    setBusy(true)
    try {
      const texts: string[] = []
      for (const at of noted) {
        const { notes } = await queries.ensureQueryData(importSlideQuery(id, at))
        texts.push(`Slide ${at + 1}\n${plainText(notes)}`)
      }
      await copyText(texts.join('\n\n'), 'All notes are on your clipboard.')
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="s" loading={busy} onClick={() => void copy()}>
      Copy all notes
    </Button>
  )
}
