/** Why a file is not read, in sentences for whoever chose it. */
export const importRefusals = {
  empty: 'This file is empty. Choose the presentation itself.',
  'too-large':
    'This file is larger than 200 MB. Make its pictures and videos smaller in PowerPoint (Compress Pictures, Compress Media), then try again.',
  password:
    'This file is protected with a password. Open it in PowerPoint, take the password away (File, Info, Protect Presentation), save it and try again.',
  legacy:
    'This is a presentation of the format before 2007 (.ppt). Open it in PowerPoint, Keynote or LibreOffice, save it as .pptx and try again.',
  pdf: 'This is a PDF, not a presentation. Use the .pptx that it was made from.',
  keynote: 'This is a Keynote file. Open it in Keynote, choose File, Export To, PowerPoint, and use that.',
  opendocument:
    'This is an OpenDocument file. Open it in LibreOffice, save it as PowerPoint (.pptx) and use that.',
  word: 'This is a Word document, not a presentation. Use a .pptx.',
  excel: 'This is an Excel workbook, not a presentation. Use a .pptx.',
  'not-a-deck': 'This is not a PowerPoint file. Use a .pptx or a .potx.',
  damaged:
    'This file is damaged: a part of it is missing or cut off. Open it in PowerPoint, let it be repaired, save it under a new name and use that.',
  bomb: 'This file unpacks to far more than a presentation holds, so it was not opened. Save it anew in PowerPoint and use that.',
  hostile:
    'This file is built in a way that no presentation is, so it was not opened. Save it anew in PowerPoint and use that.',
  strict:
    'This file is saved as Strict Open XML, which no deck can be written on. Open it in PowerPoint, choose Save As, PowerPoint Template (.potx), and use that.',
  'template-too-large':
    'This template is larger than 50 MB. Delete its sample slides and make its pictures smaller in PowerPoint (Compress Pictures), then try again.',
  'template-too-detailed':
    'The layouts of this template hold more than can be kept: most of it is drawn shapes as a rule. Delete layouts that nobody uses, or put pictures in the place of detailed drawings in PowerPoint, then try again.',
  'too-slow':
    'Reading this file took too long and was stopped. Split it into smaller presentations and try again.',
  'too-much':
    'This file holds more than can be read at once. Split it into smaller presentations and try again.',
  failed: 'This file could not be read. Save it anew in PowerPoint and try again.',
} as const

export type ImportRefusal = keyof typeof importRefusals

/** Ends the reading of a file. */
export class NotImported extends Error {
  override readonly name = 'NotImported'

  constructor(
    readonly why: ImportRefusal,
    options?: ErrorOptions,
  ) {
    super(importRefusals[why], options)
  }
}
