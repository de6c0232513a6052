import type { Language } from '../model/language.ts'
import type { RichText } from '../model/richText.ts'
import { hasWords } from './cleanText.ts'
import type { PlanParagraph } from './plan.ts'
import { noteLook } from './planLook.ts'
import { planParagraphs } from './planText.ts'

/** Talking points as speaker notes, paragraph by paragraph; `null` where there is nothing to say. */
export const planNotes = (points: RichText, language: Language | null): readonly PlanParagraph[] | null =>
  hasWords(points)
    ? planParagraphs(points, {
        align: null,
        lineSpacing: null,
        spaceBefore: null,
        lookOf: noteLook,
        language,
      })
    : null
