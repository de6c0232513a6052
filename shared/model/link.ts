/** Browsers and Node have it alike. */
declare const URL: new (address: string) => { readonly hostname: string }

/** Characters: what PowerPoint opens. */
const longestLink = 2_000

/**
 * A link as decks hold it, the same for page and file: an absolute web, mail or phone address of ASCII alone, as a
 * relationship's `Target` in a package must be. `null` for anything else: no scripts, no relative addresses.
 */
export function linkAddress(written: string): string | null {
  if (written.length > longestLink) return null
  const [, form = '', rest = ''] = /^(https?:\/\/|mailto:|tel:)(.*)$/is.exec(written.trim()) ?? []
  const scheme = form.toLowerCase()
  const address = addressIn(scheme, rest)
  return address !== null && scheme.length + address.length <= longestLink ? scheme + address : null
}

function addressIn(scheme: string, rest: string): string | null {
  switch (scheme) {
    case 'mailto:':
      return mailIn(rest)
    case 'tel:':
      return phoneIn(rest)
    case '':
      return null
    default:
      return webIn(rest)
  }
}

/** No name and password before the host: nobody sees who else gets them. */
function webIn(rest: string): string | null {
  const [, host = '', port = '', path = ''] =
    /^(\[[\da-f:.]+\]|[^/?#:@[\]]+)(:\d{1,5})?([/?#].*)?$/is.exec(rest) ?? []
  if (Number(port.slice(1)) > 65_535) return null
  const [ascii, encoded] = [asciiHost(host), percentEncoded(path)]
  return ascii === null || encoded === null ? null : ascii + port + encoded
}

/** One address or several, with what the mail begins with. */
function mailIn(rest: string): string | null {
  const [, people = '', query = ''] = /^([^?]+)(\?.*)?$/s.exec(rest) ?? []
  const addresses = people.split(',').map((person) => {
    const [, name = '', host = ''] = /^\s*([^\s@:/?#"<>]+)@([^\s@:/?#]+)\s*$/.exec(person) ?? []
    const [encoded, ascii] = [percentEncoded(name), asciiHost(host)]
    return encoded && ascii ? `${encoded}@${ascii}` : null
  })
  const encoded = percentEncoded(query)
  return addresses.includes(null) || encoded === null ? null : addresses.join(',') + encoded
}

/** As people write a number, `+49 (30) 12/34`: what sets its digits apart for the eye is left out. */
function phoneIn(rest: string): string | null {
  const digits = rest.replace(/[\s\u00a0/]/g, '')
  return /^\+?[\d().-]*\d[\d().-]*(;[\d=-]+)*$/.test(digits) ? digits : null
}

/** An address of the sixth version, in its brackets; and `müller.de` as the network knows it, `xn--mller-kva.de`. */
function asciiHost(host: string): string | null {
  if (/^[a-z\d.-]+$/i.test(host)) return host
  try {
    const { hostname } = new URL(`http://${host}`)
    return /^([a-z\d.-]+|\[[\da-f:.]+\])$/.test(hostname) ? hostname : null
  } catch {
    return null
  }
}

/** Blanks, quotes and the like escaped, what was escaped already left alone. */
function percentEncoded(text: string): string | null {
  try {
    return encodeURI(text)
      .replace(/%25([0-9a-f]{2})/gi, '%$1')
      .replace(/%5[bd]/gi, (bracket) => bracket)
  } catch {
    return null
  }
}

/** What people type as an address: `example.com` means the web, `ada@example.com` a letter, `+49 30 1234` a call. */
export function meantLink(typed: string): string {
  const text = typed.trim().replace(/^\/\//, '')
  if (/^(https?|mailto|tel):/i.test(text) || isOtherScheme(text)) return text
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[\d\s().-]{6,}$|^[+0][\d\s()./-]{5,}$/.test(text)) return `tel:${text}`
  return text === '' ? '' : `https://${text}`
}

/** `localhost:8080` and `example.com:80/a` are hosts with their ports. */
const isOtherScheme = (text: string): boolean => /^[a-z][a-z\d+.-]*:(?!\d+([/?#]|$))/i.test(text)

/** Why an address is no link, and what to do, for people. */
export function linkRefusal(address: string): string {
  if (address === '') return 'Type an address, such as example.com or ada@example.com.'
  if (address.length > longestLink)
    return 'This address is too long. A link has 2,000 characters at the most.'
  if (/^mailto:/i.test(address)) return 'This is not a whole mail address. Write it like ada@example.com.'
  if (/^tel:/i.test(address))
    return 'A phone number has digits, with a + before the country. Leave other signs out.'
  if (/^https?:/i.test(address)) return webRefusal(address)
  const scheme = address.slice(0, address.indexOf(':') + 1)
  return `Links lead to web pages, mail addresses and phone numbers, not to “${scheme}”. Use one that starts with https://.`
}

const webRefusal = (address: string): string =>
  /^https?:\/\/[^/?#]*@/i.test(address)
    ? 'Leave the name and the password out of this address: everyone who gets the deck could read them.'
    : 'Browsers cannot open this address. Check its beginning, up to the first slash: no blanks, no odd signs.'
