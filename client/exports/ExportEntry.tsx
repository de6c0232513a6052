import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, FileImage, FileText, Presentation, RotateCcw, X } from 'lucide-react'
import { useId, useState } from 'react'
import {
  cancelExport,
  exportFileUrl,
  getExport,
  isUnfinished,
  removeExport,
} from '#client/queries/exportQueries.ts'
import { errorText } from '#client/api.ts'
import { dayText } from '#client/page/when.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import type { ExportRecord, ExportState, FileFormat, ListedExport } from '#shared/protocol/exports.ts'
import { Disclosure } from './Disclosure.tsx'
import { ExportReport } from './ExportReport.tsx'
import { orderOrSay } from './orderExport.ts'
import { exportsQuery } from './exportsQuery.ts'
import styles from './ExportTray.module.css'

const icons = { pptx: Presentation, pdf: FileText, png: FileImage } as const

/** One file: how far it is, why it failed, or itself; with what can be done about it. */
export function ExportEntry({ file }: { file: ListedExport }) {
  const { id, name, format, state, remarks } = file
  const [isReportOpen, setReportOpen] = useState(false)
  const reportId = useId()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: exportsQuery().queryKey, exact: true })
  const cancel = useMutation({ mutationFn: () => cancelExport(id), onSettled: refresh })
  const remove = useMutation({ mutationFn: () => removeExport(id), onSettled: refresh })
  const again = useMutation({ mutationFn: async () => orderOrSay(sameAgain(await getExport(id))) })
  const failed = cancel.error ?? remove.error ?? again.error
  return (
    <li className={styles.entry} aria-label={name}>
      <div className={styles.line}>
        <Icon icon={icons[format]} />
        <p className={styles.name} title={name} dir="auto">
          {name}
        </p>
        {state.kind === 'ready' && (
          <Button asChild size="s">
            <a href={exportFileUrl(id)} download={name}>
              <Icon icon={Download} />
              Download
            </a>
          </Button>
        )}
        {isUnfinished(file) ? (
          <Button size="s" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Cancel
          </Button>
        ) : (
          <IconButton size="s" icon={X} label={`Take ${name} off the list`} onClick={() => remove.mutate()} />
        )}
      </div>
      <p className={state.kind === 'failed' ? styles.failed : styles.state}>{stateText(file)}</p>
      {state.kind === 'working' && (
        // Pages of a PDF are drawn all at once, and nobody knows how far the browser is with writing them.
        <Progress
          label={`How far ${name} is`}
          value={format === 'pdf' ? null : state.done}
          max={Math.max(1, state.of)}
        />
      )}
      {(state.kind === 'failed' || state.kind === 'cancelled') && (
        <Button size="s" icon={RotateCcw} loading={again.isPending} onClick={() => again.mutate()}>
          Export again
        </Button>
      )}
      {failed && <FormError text={errorText(failed)} />}
      {remarks !== null && (
        <Disclosure
          label={remarks === 0 ? 'What becomes of each slide' : remarksText(remarks)}
          open={isReportOpen}
          controls={reportId}
          onChange={setReportOpen}
        />
      )}
      {isReportOpen && <ExportReport id={reportId} of={id} format={format} />}
    </li>
  )
}

const remarksText = (count: number): string =>
  count === 1 ? '1 slide has something to know' : `${count} slides have something to know`

function stateText({ state, format, createdAt, endsAt }: ListedExport): string {
  switch (state.kind) {
    case 'waiting':
      return waitingText(state)
    case 'working':
      return workingText(state, format)
    case 'ready':
      return `${sizeText(state.bytes)} · ${timeAgo(createdAt)} · kept until ${dayText(Date.parse(endsAt))}`
    case 'failed':
      return state.message
    case 'cancelled':
      return 'Cancelled. Nothing of it is left.'
  }
}

function waitingText({ ahead }: Extract<ExportState, { kind: 'waiting' }>): string {
  if (ahead === null) return 'Starting…'
  return ahead === 0 ? 'Yours is next…' : `After ${ahead} ${ahead === 1 ? 'other' : 'others'}…`
}

const pagesText = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)

function workingText({ done, of }: Extract<ExportState, { kind: 'working' }>, format: FileFormat): string {
  if (format === 'pdf')
    return done < of ? `Drawing ${pagesText(of)}…` : `${pagesText(of)} drawn, writing the file…`
  return done < of ? `Slide ${done + 1} of ${of}…` : 'Writing the file…'
}

/** `4.2 MB` */
function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 0.1 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${megabytes.toFixed(1)} MB`
}

/** The same of the same. */
const sameAgain = ({ stageId, pitchId, deckId, wanted }: ExportRecord) =>
  stageId !== null
    ? ({ of: 'stages', id: stageId, wanted } as const)
    : pitchId !== null
      ? ({ of: 'pitches', id: pitchId, wanted } as const)
      : ({ of: 'decks', id: deckId, wanted } as const)
