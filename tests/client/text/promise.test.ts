import { expect, test } from 'vitest'
import { Fragment, Slice } from '@tiptap/pm/model'
import { textSchema } from '#client/text/schema/textSchema.ts'
import { seed } from '../../support/seed.ts'
import { brokenBy, type Enter } from '../../support/textRun.ts'

const runs = 300

test(`no letter that nobody deleted is lost or doubled, in ${runs} texts that three people write at once`, () => {
  const broken = Array.from({ length: runs }, (_, at) => ({ seed: seed + at, wrong: brokenBy(seed + at) }))
  expect(broken.filter(({ wrong }) => wrong.length > 0)).toEqual([])
}, 120_000)

/** As trees of paragraphs do it: the rest of the line is deleted, and a copy of it inserted. */
const byCopy: Enter = (person) => {
  const { $from } = person.state.selection
  const rest = $from.parent.cut($from.parentOffset).content
  const line = (content: Fragment) => textSchema.node('paragraph', null, content)
  person.dispatch(person.state.tr.delete($from.pos, $from.end()))
  const { tr } = person.state
  person.dispatch(tr.replaceSelection(new Slice(Fragment.from([line(Fragment.empty), line(rest)]), 1, 1)))
}

test('the check sees an Enter that deletes and copies', () => {
  const broken = Array.from({ length: 200 }, (_, at) => brokenBy(at, 40, byCopy)).filter(
    ({ length }) => length > 0,
  )
  expect(broken.length).toBeGreaterThan(0)
}, 120_000)
