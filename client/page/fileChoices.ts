import { FileText, LayoutTemplate, NotebookPen, Send } from 'lucide-react'
import type { LucideIcon } from '#client/ui/Icon.tsx'

/** For whom a file is: the client, whoever presents, or marketing itself. */
export type FileCopy = PitchCopy | 'design'
export type PitchCopy = 'client' | 'presenter'

export interface FileChoice<Copy extends FileCopy = FileCopy> {
  readonly copy: Copy
  readonly label: string
  readonly icon: LucideIcon
  /** What is in it and whom it is for. */
  readonly description: string
}

/** Of a pitch: what leaves the team comes first. */
export const pitchChoices = (client: string): readonly FileChoice<PitchCopy>[] => [
  {
    copy: 'client',
    label: 'Client copy',
    icon: Send,
    description: `Safe to send to ${client || 'this client'}: no talking points, no hidden slides`,
  },
  {
    copy: 'presenter',
    label: 'Presenter copy',
    icon: NotebookPen,
    description: 'With your talking points as speaker notes. Keep it inside the team',
  },
]

export const designChoice: FileChoice<'design'> = {
  copy: 'design',
  label: 'The design',
  icon: LayoutTemplate,
  description: 'Marketing’s slides with every slot as designed',
}

/** The same as pages. */
export const pitchPdfChoices: readonly FileChoice<PitchCopy>[] = [
  {
    copy: 'client',
    label: 'PDF for the client',
    icon: FileText,
    description: 'Safe to send: a slide a page',
  },
  {
    copy: 'presenter',
    label: 'PDF with talking points',
    icon: FileText,
    description: 'Slides with your points beneath them. Keep it inside the team',
  },
]

export const designPdfChoice: FileChoice<'design'> = {
  copy: 'design',
  label: 'PDF of the design',
  icon: FileText,
  description: 'Marketing’s slides, one a page',
}
