import { maybeNumber } from './numberInput.ts'

/** Pixels, as slides have them: 96 an inch. */
const lengths: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  in: 96,
  '"': 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
}

/** What stands in the field already: a share is a share of it. `null`: several values that differ. */
interface Field {
  readonly value: number | null
  readonly unit: string
}

/**
 * What somebody typed into a field for numbers: `12`, `2 cm`, `(1280 - 80) / 3`; `+=10` or `*2` change what stands
 * there, `50%` and `1/3` are shares of it (where percents are counted, `50%` is fifty of them). Other words behind a
 * number are left out. `null`: no number, or a share of values that differ.
 */
export function typedNumber(text: string, field: Field): number | null {
  const exact = exactNumber(text, field)
  return exact ?? (/[*/×÷()%]|^\s*[-+−]=/.test(text) ? null : maybeNumber(text))
}

/** The same, where `null` is what has anything but a number in it. */
export function exactNumber(text: string, field: Field): number | null {
  const [, added, scaled, rest = ''] =
    /^\s*(?:([-+*/])=|([*/×÷]))?(.*)$/s.exec(text.replaceAll('−', '-')) ?? []
  const sign = added ?? scaled
  const found = new Sum(rest, field).result()
  if (sign !== undefined)
    return found === null || field.value === null ? null : apply(sign, field.value, found)
  return found !== null && /^\s*\d+\s*\/\s*\d+\s*$/.test(rest) && found < 1 ? shareOf(field, found) : found
}

function apply(sign: string, left: number, right: number): number | null {
  if (sign === '+') return left + right
  if (sign === '-') return left - right
  if (sign === '*' || sign === '×') return left * right
  return right === 0 ? null : left / right
}

const shareOf = ({ value }: Field, share: number): number | null => value && value * share

/** Reads a calculation from left to right, points before dashes. */
class Sum {
  readonly #tokens: readonly string[]
  readonly #field: Field
  #at = 0

  constructor(text: string, field: Field) {
    this.#tokens = text.match(/(?:\d+(?:[.,]\d*)?|[.,]\d+)\s*(?:px|pt|in|"|cm|mm|%|°)?|[-+*/×÷()]|\S/gi) ?? []
    this.#field = field
  }

  /** `null` for what is none, to its last sign. */
  result(): number | null {
    const sum = this.#sum()
    return this.#at === this.#tokens.length ? sum : null
  }

  #sum(): number | null {
    return this.#chain(/^[-+]$/, () => this.#chain(/^[*/×÷]$/, () => this.#single()))
  }

  #chain(signs: RegExp, part: () => number | null): number | null {
    let left = part()
    while (left !== null && signs.test(this.#tokens[this.#at] ?? '')) {
      const sign = this.#tokens[this.#at++]!
      const right = part()
      left = right === null ? null : apply(sign, left, right)
    }
    return left
  }

  #single(): number | null {
    const token = this.#tokens[this.#at++]
    if (token === '-' || token === '+') {
      const number = this.#single()
      return number === null || token === '+' ? number : -number
    }
    if (token === '(') {
      const within = this.#sum()
      return this.#tokens[this.#at++] === ')' ? within : null
    }
    return token === undefined ? null : this.#measure(token)
  }

  #measure(token: string): number | null {
    const [, digits = '', unit = ''] = /^([\d.,]+)\s*(\D*)$/.exec(token) ?? []
    if (digits === '') return null
    const number = Number(digits.replace(',', '.'))
    const own = this.#field.unit
    if (unit === '%' && own !== '%') return shareOf(this.#field, number / 100)
    const length = lengths[unit.toLowerCase()]
    return length === undefined ? number : (number * length) / (lengths[own] ?? 1)
  }
}
