import { Fragment, Slice } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { docOf } from '#client/text/binding/flatDoc.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import {
  changeParagraphs,
  endParagraph,
  indentItems,
  leaveList,
  outdentItems,
  toggleList,
} from '#client/text/schema/paragraphCommands.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { bullets, paragraph } from '#shared/model/richText.ts'
import { seededRandom } from './seededRandom.ts'
import { people, type TextPerson } from './textPeople.ts'

/** How Enter is done; another one shows that the check sees what it would lose. */
export type Enter = (person: TextPerson) => void
const enter: Enter = (person) => person.command(endParagraph)

/**
 * Three people, each online, late or offline, write one text with everything that an editor has. Returns what is
 * wrong in the end: letters lost, doubled or out of their author's order, replicas that differ, documents that the
 * editor would not show. Nothing: the promise holds for this seed.
 */
export function brokenBy(seed: number, steps = 40, pressEnter: Enter = enter): readonly string[] {
  const random = seededRandom(seed)
  const pick = (below: number): number => Math.floor(random() * below)
  const all = people(3, startOf(seed))
  const wrong: string[] = []
  const typed: string[] = []
  /** By whom a letter was taken away at some time. */
  const removed = new Map<string, Set<TextPerson>>()
  let next = 0x4e00
  const letters = (count: number): string => {
    const run = Array.from({ length: count }, () => String.fromCharCode(next++)).join('')
    typed.push(run)
    return run
  }

  for (let step = 0; step < steps; step++) {
    const person = all[pick(3)]!
    const before = lettersIn(person)
    const mayRemove = act(person)
    const after = new Set(lettersIn(person))
    const gone = before.filter((letter) => !after.has(letter))
    for (const letter of gone) removed.set(letter, (removed.get(letter) ?? new Set()).add(person))
    if (gone.length > 0 && !mayRemove) wrong.push(`step ${step} took ${gone.length} letters away`)
    if (random() < 0.35) all[pick(3)]!.receive()
  }
  for (let round = 0; round < 3; round++) for (const person of all) person.receive()

  const [first, ...others] = all.map(({ text }) => JSON.stringify(readRichText(text)))
  if (others.some((other) => other !== first)) wrong.push('replicas differ')
  for (const { state, text } of all) {
    try {
      state.doc.check()
    } catch (error) {
      wrong.push(String(error))
    }
    if (!state.doc.eq(docOf(textSchema, text))) wrong.push('an editor shows something else than its text')
  }
  const shown = all[0]!.text.toJSON()
  for (const run of typed) {
    const kept = [...run].filter((letter) => shown.includes(letter))
    const lost = [...run].filter((letter) => !shown.includes(letter) && !removed.has(letter))
    const doubled = [...run].filter((letter) => shown.split(letter).length - 1 > mayStand(letter))
    if (lost.length > 0) wrong.push(`lost: ${lost.length}`)
    if (doubled.length > 0) wrong.push(`doubled: ${doubled.length}`)
    const places = kept.filter((letter) => !removed.has(letter)).map((letter) => shown.indexOf(letter))
    if (places.some((place, at) => at > 0 && place < places[at - 1]!)) wrong.push('out of order')
  }
  return wrong

  /** How often: two who each took the same letter away may each undo that, and have brought back one of their own. */
  function mayStand(letter: string): number {
    return Math.max(1, removed.get(letter)?.size ?? 0)
  }

  /** Does one thing, and says whether letters may go by it. */
  function act(person: TextPerson): boolean {
    const size = person.state.doc.content.size
    const [a, b] = [pick(size + 1), pick(size + 1)]
    switch (pick(14)) {
      case 0:
      case 1:
      case 2:
      case 3:
        person.select(a)
        person.dispatch(person.state.tr.insertText(letters(1 + pick(3))))
        return false
      case 4:
      case 5:
        person.select(a)
        pressEnter(person)
        return false
      case 6:
        person.select(a)
        person.select(person.state.selection.$from.start())
        person.command(leaveList)
        return false
      case 7:
        person.select(a, b)
        person.command(random() < 0.5 ? indentItems() : outdentItems())
        return false
      case 8:
        person.select(a, b)
        person.command(toggleList(random() < 0.5 ? 'bullet' : 'number'))
        return false
      case 9: {
        person.select(a, b)
        const { from, to } = person.state.selection
        const mark = textSchema.mark('bold')
        const { tr } = person.state
        person.dispatch(random() < 0.6 ? tr.addMark(from, to, mark) : tr.removeMark(from, to, mark))
        return false
      }
      case 10:
        person.select(a)
        if (random() < 0.25) person.command(changeParagraphs(() => ({ textAlign: 'center' })))
        else if (random() < 0.5) person.command(changeParagraphs(({ dir }) => ({ dir: dir ? null : 'rtl' })))
        else
          person.dispatch(
            person.state.tr.replaceSelectionWith(textSchema.node('variable', { name: 'client.name' })),
          )
        return false
      case 11: {
        // Cut a little, or paste two lines over it.
        person.select(a, Math.min(size, a + pick(5)))
        const { tr } = person.state
        if (random() < 0.5) person.dispatch(tr.deleteSelection())
        else person.dispatch(tr.replaceSelection(twoLines(letters(1), letters(2))))
        return true
      }
      case 12:
        person.history.undo()
        return true
      default:
        person.history.redo()
        return true
    }
  }
}

function startOf(seed: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 99
  // Some texts begin with nothing at all.
  if (seed % 4 > 0)
    writeRichText(doc.getText('text'), [paragraph('one'), ...bullets('two', 'three'), paragraph('four')])
  return Y.encodeStateAsUpdate(doc)
}

const twoLines = (first: string, second: string): Slice =>
  new Slice(
    Fragment.from([first, second].map((words) => textSchema.node('paragraph', null, textSchema.text(words)))),
    1,
    1,
  )

const lettersIn = ({ shown }: TextPerson): string[] =>
  [...shown].filter((letter) => letter >= '\u4e00' && letter < '\u9fff')
