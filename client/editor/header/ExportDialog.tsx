import { useEffect, useState } from 'react'
import { useChosenSlides } from '#client/deck/slideChoice.ts'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { ReasonField, reasonProblem } from '#client/page/ReasonField.tsx'
import { exportPart } from '#client/exports/LaterExports.tsx'
import { order, useExport } from '#client/exports/useExport.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useLaterPart } from '#client/ui/laterPart.ts'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { FileFormat } from '#shared/protocol/exports.ts'
import { copyChoices, fileRequest, type WantedFile } from '../commands/exportFile.ts'
import { ConcernList } from '../concerns/ConcernList.tsx'
import { useFileConcerns } from '../concerns/useFileConcerns.ts'
import { FontsInFile } from './FontsInFile.tsx'
import styles from './ExportDialog.module.css'

const formats: readonly { readonly value: FileFormat; readonly label: string; readonly note: string }[] = [
  {
    value: 'pptx',
    label: 'PowerPoint',
    note: 'To be worked on: words, tables and charts are PowerPoint’s own. Drop it here once it comes back, to see what was changed.',
  },
  {
    value: 'pdf',
    label: 'PDF',
    note: 'To be read and printed as it looks here. Words can be selected, links lead on.',
  },
  { value: 'png', label: 'Pictures', note: 'A PNG of each slide, 1920 pixels wide; several come in a zip.' },
]

/**
 * A file before it is made: as what, for whom, of which slides; what is open in it, for the client's copy with a
 * reason; and what becomes of each slide and of its fonts.
 */
export function ExportDialog({ wanted, onClose }: { wanted: WantedFile; onClose: () => void }) {
  const session = useDeckSession()
  const { client } = useDeck()
  const [file, setFile] = useState(wanted)
  const selection = useSelection(wanted)
  const { concerns, checked, error } = useFileConcerns(file)
  const { isBusy, save } = useExport(order)
  const report = useLaterPart(exportPart)
  useEffect(() => void exportPart.bring(), [])
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string | undefined>(undefined)
  /** What the server found beyond what this page knew. */
  const [refused, setRefused] = useState<readonly string[]>([])
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const copies = copyChoices(session.pitchId, client)
  const copy = copies.find((choice) => choice.copy === file.copy) ?? copies[0]!
  const format = formats.find(({ value }) => value === file.format)!
  const explain = file.copy === 'client' && (concerns.length > 0 || refused.length > 0)

  function change(to: Partial<WantedFile>) {
    setFile({ ...file, ...to })
    setRefused([])
    setFailed(undefined)
  }

  async function send() {
    const problem = explain ? reasonProblem(reason, 'export') : undefined
    setMissing(problem)
    if (problem !== undefined) return
    const saved = await save(fileRequest(session, file, explain ? reason : ''))
    if (saved.kind === 'begun' || saved.kind === 'here') onClose()
    setRefused(saved.kind === 'reason' ? saved.open : [])
    setFailed(saved.kind === 'failed' ? saved.text : undefined)
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Export: ${copy.label}`}
      description={`${copy.description}.`}
      onSubmit={() => void send()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={isBusy || (!checked && !error)}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        {copies.length > 1 && (
          <SegmentedControl
            label="For whom"
            wide
            value={file.copy}
            segments={copies.map(({ copy: value, label }) => ({ value, label }))}
            onChange={(value) => change({ copy: value })}
          />
        )}
        <div>
          <SegmentedControl
            label="As what"
            wide
            value={file.format}
            segments={formats.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => change({ format: value })}
          />
          <p className={styles.note}>{format.note}</p>
        </div>
        {selection.length > 0 && (
          <SegmentedControl
            label="Which slides"
            wide
            value={file.slides.length > 0 ? 'some' : 'all'}
            segments={[
              { value: 'all', label: 'All slides' },
              { value: 'some', label: someWords(selection.length) },
            ]}
            onChange={(value) => change({ slides: value === 'some' ? selection : [] })}
          />
        )}
      </div>
      {error ? (
        <FormError text={`The slides could not be checked. ${error}`} />
      ) : (
        <ConcernList
          concerns={concerns}
          checked={checked}
          title="Before it leaves"
          clear={
            file.slides.length > 0
              ? 'Checked: what is selected is ready to be sent.'
              : 'Checked: every slide is ready to be sent.'
          }
        />
      )}
      {report && <report.ReportBefore request={fileRequest(session, file)} />}
      {file.format === 'pptx' && <FontsInFile />}
      {refused.length > 0 && <FormError text={`Not ready for the client: ${refused.join('; ')}.`} />}
      {explain && <ReasonField doing="export" value={reason} error={missing} onChange={setReason} />}
      <FormError text={failed} />
    </Dialog>
  )
}

/** The slides that a part of the deck would be: those it was opened for, or the selected ones that are shown. */
function useSelection({ slides }: WantedFile): WantedFile['slides'] {
  const chosen = useChosenSlides()
  const shown = useDeck().slides.filter(({ hidden }) => !hidden)
  const wanted = slides.length > 0 ? slides : chosen
  const of = wanted.filter((id) => shown.some((slide) => slide.id === id))
  return of.length === shown.length ? [] : of
}

const someWords = (count: number): string => (count === 1 ? 'The selected one' : `The ${count} selected ones`)
