import { Marked } from 'marked'

/**
 * Signs that nobody writes but who means Markdown. One is enough; a heading alone is none, since a line may begin
 * with a number sign.
 */
const signs = [
  // Bold, between blanks or marks.
  /(?<![^\s(["'>|:-])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![^\s)\]"'.,:;!?|<-])/u,
  // A link that is named.
  /\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/u,
  // The line under the names of a table's columns.
  /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/mu,
  /^#{1,6} \S.*\n(?:.*\n)+#{1,6} \S/mu,
]

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // One asterisk, or one underscore, may be what was meant: `2*3*4`, `a_file_name`.
    em: ({ raw }) => escaped(raw),
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`
    },
    codespan: ({ text }) => escaped(text),
    code: ({ text }) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`,
    hr: () => '',
  },
})

/** What the copy button of an AI chat leaves, as HTML; `null` for words that are no Markdown, or may be none. */
export const htmlOfMarkdown = (text: string): string | null =>
  signs.some((sign) => sign.test(text)) ? marked.parse(text, { async: false }) : null

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
