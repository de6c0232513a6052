import { attacks } from './attacks/all.ts'
import { makeAttacker } from './attacks/attacker.ts'

/**
 * Attacks from a process of its own, so that what a bystander feels is the server's doing alone. Says `ready`, and
 * after each attack it was asked for how often it was made. `node attackerProcess.ts <address of the server>`.
 */
const attacker = await makeAttacker(process.argv[2]!)

process.on('message', ({ name, ms }: { readonly name: string; readonly ms: number }) => {
  void attack(name, performance.now() + ms).then((times) => process.send!(times))
})
process.send!('ready')

async function attack(name: string, until: number): Promise<number> {
  const { atOnce, once } = attacks.find((each) => each.name === name)!
  let nth = 0
  const again = async (): Promise<void> => {
    // Being refused, closed and cut off is what an attacker expects.
    while (performance.now() < until) await once(attacker, nth++).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: atOnce }, again))
  return nth
}
