import { attribute, child, children, type XmlElement } from '../xml/readXml.ts'

/** A formula of Office on one line, as people type one: `x=(−b±√(b^2−4ac))/(2a)`. */
export const formulaWords = (formula: XmlElement | null): string =>
  (formula?.children ?? []).map(wordsOf).join('')

function wordsOf(one: XmlElement): string {
  const part = (name: string): string => formulaWords(child(one, `m:${name}`))
  const said = (name: string, usual: string): string =>
    attribute(child(one, `${one.name}Pr`, `m:${name}`), 'm:val') ?? usual
  // Asked where a kind has them: read at every element, they would double the time with each level.
  const sub = (): string => mark('_', part('sub'))
  const sup = (): string => mark('^', part('sup'))
  switch (one.name) {
    case 'm:t':
      return one.text
    case 'm:f':
      return `${asOne(part('num'))}/${asOne(part('den'))}`
    case 'm:sSub':
    case 'm:sSup':
    case 'm:sSubSup':
      return part('e') + sub() + sup()
    case 'm:sPre':
      return sub() + sup() + part('e')
    case 'm:rad':
      return `${part('deg')}√${asOne(part('e'))}`
    case 'm:nary':
      return `${said('chr', '∫')}${sub()}${sup()} ${part('e')}`
    case 'm:d': {
      const inside = children(one, 'm:e').map(formulaWords)
      return said('begChr', '(') + inside.join(said('sepChr', '|')) + said('endChr', ')')
    }
    case 'm:m':
      return `[${children(one, 'm:mr')
        .map((row) => children(row, 'm:e').map(formulaWords).join(' '))
        .join('; ')}]`
    case 'm:func':
      return `${part('fName')} ${part('e')}`
    case 'm:limLow':
      return part('e') + mark('_', part('lim'))
    case 'm:limUpp':
      return part('e') + mark('^', part('lim'))
    case 'm:eqArr':
      return children(one, 'm:e').map(formulaWords).join('\n')
    default:
      return one.name.endsWith('Pr') || !one.name.startsWith('m:') ? '' : formulaWords(one)
  }
}

const mark = (sign: string, words: string): string => (words === '' ? '' : sign + asOne(words))

/** In brackets where it is more than a number or a name. */
const asOne = (words: string): string =>
  [...words].length < 2 || /^[\p{L}\p{N}.,]+$/u.test(words) ? words : `(${words})`
