import { readFile } from 'node:fs/promises'
import { doTasks } from '../processes/doTasks.ts'
import { importPptx } from './importPptx.ts'
import { importTemplate } from './importTemplate.ts'
import { packed, type PackedImport } from './packedImport.ts'
import { packedTemplate, type PackedTemplate } from './packedTemplate.ts'
import { NotImported, type ImportRefusal } from './read/refusals.ts'

/** What a file can be read as, and what comes of it. */
export interface ReadAs {
  deck: PackedImport
  template: PackedTemplate
}

export interface ImportProcessTask {
  readonly as: keyof ReadAs
  /** Where the file lies, and its name as for `ImportTask`. */
  readonly path: string
  readonly name: string
  /** Where its pictures go, and all else that is large. */
  readonly folder: string
}

/** So many slides, or layouts, are read of so many. */
export type ImportProcessNews = readonly [slide: number, slides: number]

/** What the process answers. A class does not survive the way between processes, so a refusal is a value here. */
export type ImportAnswer = ReadAs[keyof ReadAs] | ImportRefusal

doTasks<ImportProcessTask, ImportAnswer, ImportProcessNews>(async ({ as, path, name, folder }, say) => {
  const tell = (slide: number, slides: number): void => say([slide, slides])
  try {
    const bytes = await readFile(path)
    if (as === 'template') return await packedTemplate(await importTemplate({ bytes }, tell), bytes, folder)
    return await packed(await importPptx({ bytes, name }, tell), folder)
  } catch (error) {
    if (error instanceof NotImported) return error.why
    throw error
  }
})
