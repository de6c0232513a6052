import { measureAttack } from './attack.ts'
import { measureAudience } from './audience.ts'
import { measureFanOut } from './fanOut.ts'
import { measureFiles } from './files.ts'
import { measureHands } from './hands.ts'
import { measureHouse } from './house.ts'
import { measureLargeDeck } from './largeDeck.ts'
import { launchBrowser, startProduct } from './product.ts'
import { measureText } from './text.ts'
import { measureTyping } from './typing.ts'
import { measureVotes } from './votes.ts'
import { measureWeight } from './weight.ts'

/**
 * `npm run bench [name …]`: what people feel, measured on the built product. Figures depend on the machine and
 * on what else it does; compare those of one run.
 */
const measurements = {
  typing: measureTyping,
  'large-deck': measureLargeDeck,
  hands: measureHands,
  'fan-out': measureFanOut,
  audience: measureAudience,
  text: measureText,
  votes: measureVotes,
  house: measureHouse,
  attack: measureAttack,
  weight: measureWeight,
  export: measureFiles,
} as const

const wanted = process.argv.slice(2)
const product = await startProduct()
const browser = await launchBrowser()
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n${name}`)
    for (const line of await measure(browser, product)) console.log(`  ${line}`)
  }
} finally {
  await browser.close()
  await product.stop()
}
