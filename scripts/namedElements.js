/**
 * A rule of lint: a name is given to what has a role. Screen readers pass over that of a bare `div` or `span`, and
 * whoever writes it never notices (https://www.w3.org/TR/wai-aria-1.2/#namefromprohibited).
 */
const namedElements = {
  create: (context) => ({
    JSXOpeningElement(node) {
      if (node.name.type !== 'JSXIdentifier' || !bare.has(node.name.name)) return
      const given = node.attributes.map((attribute) => attribute.name?.name)
      // Spread attributes may bring a role.
      if (given.includes('role') || given.includes(undefined)) return
      const named = given.find((name) => name === 'aria-label' || name === 'aria-labelledby')
      if (named)
        context.report({ node, message: `${named} needs a role: nobody hears it on a bare element.` })
    },
  }),
}

/** What has no role by itself, or one that takes no name. */
const bare = new Set([
  'div',
  'span',
  'p',
  'b',
  'i',
  'em',
  'strong',
  'small',
  'code',
  'sub',
  'sup',
  'mark',
  'time',
  'label',
])

export default { meta: { name: 'elements' }, rules: { named: namedElements } }
