/**
 * A rule of lint: what people wrote is cut between characters (`shared/model/characters.ts`). Dates and hashes are
 * cut shorter than what it looks for.
 */
const wholeCharacters = {
  create: (context) => ({
    CallExpression(node) {
      const { callee, arguments: given } = node
      if (callee.type !== 'MemberExpression' || callee.computed) return
      const { name } = callee.property
      if (name === 'substr' || name === 'substring')
        context.report({ node, message: 'Use cutText or slice.' })
      const [from, to] = given
      if (name === 'slice' && from?.value === 0 && to?.type === 'Literal' && isLong(to.raw)) {
        const message =
          'Cut text with cutText: a slice can leave half a character, and documents store it as U+FFFD.'
        context.report({ node, message })
      }
    },
  }),
}

const isLong = (written) => /^(?!1[06]$)[0-9_]{2,}$/.test(written)

export default { meta: { name: 'text' }, rules: { 'whole-characters': wholeCharacters } }
