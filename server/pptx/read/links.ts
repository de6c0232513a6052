import { linkAddress } from '#shared/model/link.ts'
import { slideJumps } from '#shared/model/slideLink.ts'
import { showJumps } from '../drawingMl/hyperlink.ts'
import { attribute, child, type XmlElement } from '../xml/readXml.ts'
import type { Reading } from './reading.ts'

/**
 * Where a press on words (`a:rPr`) or on a shape (`p:cNvPr`) leads: an address, or a slide by its part, which is its key
 * until it is one of ours. `null`: nowhere, or somewhere that no link of ours leads.
 */
export function readLink(said: XmlElement | null, reading: Reading): string | null {
  const click = child(said, 'a:hlinkClick')
  if (!click) return null
  const leads = reading.file.relationships(reading.part).get(attribute(click, 'r:id') ?? '')
  const action = attribute(click, 'action') ?? ''
  const jump = jumpOf(action)
  if (jump) return `jump:${jump}`
  if (leads && !leads.external && reading.slides.has(leads.target)) return `slide:${leads.target}`
  // Programs write addresses without their beginning, too.
  const address = linkAddress(leads?.external ? leads.target.replace(/^www\./i, 'https://www.') : '')
  if (address !== null) return address
  if (/^ppaction:\/\/hlinksldjump/.test(action))
    reading.remarks.add('A link to a slide that this file does not have is left out.')
  else if (leads || (action !== '' && !isNoJump(action)))
    reading.remarks.add('A link that leads to no slide, web page, mail or phone is left out.')
  return null
}

/** `ppaction://hlinkshowjump?jump=nextslide`. */
function jumpOf(action: string) {
  const [, named = ''] = /^ppaction:\/\/hlinkshowjump\?jump=(\w+)$/.exec(action) ?? []
  return slideJumps.find((known) => showJumps[known] === named) ?? null
}

/** Films and sounds are played by a press on their picture. */
const isNoJump = (action: string): boolean => /^ppaction:\/\/(media|noaction)/.test(action)
