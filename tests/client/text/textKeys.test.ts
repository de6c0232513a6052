import { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { GrantedFormats } from '#client/text/grantedFormats.ts'
import { textExtensions, textSchema } from '#client/text/schema/textSchema.ts'
import { leadsBack, TextKeys, type WayOut } from '#client/text/textKeys.ts'
import { maxListLevel } from '#shared/model/richText.ts'

beforeAll(() => {
  vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' })
  for (const name of ['Element', 'Node']) vi.stubGlobal(name, class {})
})
afterAll(() => void vi.unstubAllGlobals())

interface Line {
  readonly words?: string
  readonly list?: 'bullet' | 'number'
  readonly level?: number
}

interface Opened {
  readonly lines: readonly Line[]
  readonly passesBy?: boolean
  /** The ways for which there is a cell beside this one; left out, it is no cell. */
  readonly cells?: readonly WayOut[]
}

/** A text with the caret at its end, as it is when it has been opened. */
function open({ lines, passesBy = false, cells }: Opened) {
  const content = lines.map(({ words = '', list = null, level = 0 }) => ({
    type: 'paragraph',
    attrs: { list, level },
    content: words === '' ? [] : [{ type: 'text', text: words }],
  }))
  const asked: WayOut[] = []
  const onLeave = cells ? (way: WayOut) => asked.push(way) > 0 && cells.includes(way) : null
  const editor = new Editor({
    element: null,
    enableCoreExtensions: { keymap: false },
    content: { type: 'doc', content },
    extensions: [...textExtensions(), GrantedFormats, TextKeys.configure({ passesBy, onLeave })],
  })
  const select = (from: number, to = from) =>
    editor.commands.command(({ tr }) => Boolean(tr.setSelection(TextSelection.create(tr.doc, from, to))))
  const handled = (event: KeyboardEvent) =>
    editor.extensionManager.plugins.some(
      ({ props }) => props.handleKeyDown?.call({} as never, editor.view, event) === true,
    )
  const heard = (name: 'keydown' | 'mousedown', event: Event) => {
    for (const { props } of editor.extensionManager.plugins)
      props.handleDOMEvents?.[name]?.call({} as never, editor.view, event as never)
  }
  select(editor.state.doc.content.size - 1)
  return {
    select,
    asked,
    /** Whether the text takes the key; else the browser does with it what it always does. */
    press(keys: string): 'stays' | 'goes on' {
      const parts = keys.split('+')
      const event = { key: parts.at(-1)!, code: '', shiftKey: parts.includes('Shift') } as KeyboardEvent
      heard('keydown', event)
      return handled(event) ? 'stays' : 'goes on'
    },
    click: () => heard('mousedown', {} as Event),
    type: (words: string) => editor.commands.command(({ tr }) => Boolean(tr.insertText(words))),
    get lines() {
      return editor.state.doc.children.map(({ attrs, textContent }) =>
        attrs['list'] ? `${attrs['list']} ${attrs['level']} ${textContent}` : textContent,
      )
    },
  }
}

describe('Tab in a paragraph', () => {
  test('is a tab, and the words typed next stand behind it', () => {
    const text = open({ lines: [{ words: 'Price' }] })
    expect(text.press('Tab')).toBe('stays')
    text.type('9')
    expect(text.lines).toEqual(['Price\t9'])
  })

  test('is taken back by Shift and Tab, which stays in the words also with nothing to take back', () => {
    const text = open({ lines: [{ words: 'Price' }] })
    text.press('Tab')
    expect(text.press('Shift+Tab')).toBe('stays')
    expect(text.press('Shift+Tab')).toBe('stays')
    text.type('!')
    expect(text.lines).toEqual(['Price!'])
  })

  test('over several paragraphs replaces none of them, and takes the items among them deeper', () => {
    const text = open({ lines: [{ words: 'Plain' }, { words: 'One', list: 'bullet' }, { words: 'Two' }] })
    text.select(1, 15)
    expect(text.press('Tab')).toBe('stays')
    expect(text.lines).toEqual(['Plain', 'bullet 1 One', 'Two'])
    text.press('Shift+Tab')
    expect(text.lines).toEqual(['Plain', 'bullet 0 One', 'Two'])
  })
})

describe('Tab in a list', () => {
  test('changes the level, and on the last one changes nothing and stays', () => {
    const text = open({ lines: [{ words: 'One', list: 'number', level: maxListLevel - 1 }] })
    for (const _ of [1, 2, 3]) expect(text.press('Tab')).toBe('stays')
    expect(text.lines).toEqual([`number ${maxListLevel} One`])
    for (let level = maxListLevel; level >= 0; level -= 1) text.press('Shift+Tab')
    expect(text.lines).toEqual(['One'])
    expect(text.press('Shift+Tab')).toBe('stays')
  })
})

describe('whoever came by Tab', () => {
  test.each([
    ['a paragraph', [{ words: 'Price' }]],
    ['a list', [{ words: 'One', list: 'bullet' }]],
  ] as const)('goes on from %s, either way, and changes nothing', (_, lines) => {
    const text = open({ lines, passesBy: true })
    const before = text.lines
    expect(text.press('Shift+Tab')).toBe('goes on')
    expect(text.press('Tab')).toBe('goes on')
    expect(text.lines).toEqual(before)
  })

  test('and clicks into the words, or goes along them by arrow key, writes there from then on', () => {
    for (const enter of ['click', 'arrow'] as const) {
      const text = open({ lines: [{ words: 'Price' }], passesBy: true })
      if (enter === 'click') text.click()
      else text.press('ArrowLeft')
      expect(text.press('Tab')).toBe('stays')
      text.type('9')
      expect(text.lines).toEqual(['Price\t9'])
    }
  })
})

describe('Tab in a cell', () => {
  test('leads to the next and the one before, whatever stands in it', () => {
    const text = open({ lines: [{ words: 'One', list: 'bullet' }], cells: ['next', 'previous'] })
    expect(text.press('Tab')).toBe('stays')
    expect(text.press('Shift+Tab')).toBe('stays')
    expect([text.asked, text.lines]).toEqual([['next', 'previous'], ['bullet 0 One']])
  })

  test('stays in the last one that somebody may write, and in the first', () => {
    const text = open({ lines: [{ words: '100' }], cells: [] })
    expect(text.press('Tab')).toBe('stays')
    expect(text.press('Shift+Tab')).toBe('stays')
    text.type('0')
    expect(text.lines).toEqual(['1000'])
  })
})

test('out of the first paragraph of a cell leads the arrow that goes to its beginning, whichever way its words run', () => {
  const paragraph = (words: string, dir: 'rtl' | null = null) =>
    textSchema.node('paragraph', { dir }, textSchema.text(words))
  const back = (...of: Parameters<typeof paragraph>) =>
    (['up', 'left', 'right', 'down'] as const).filter((way) => leadsBack(way, paragraph(...of)))
  expect(back('Region')).toEqual(['up', 'left'])
  expect(back('אזור')).toEqual(['up', 'right'])
  expect(back('1,200', 'rtl')).toEqual(['up', 'right'])
})
