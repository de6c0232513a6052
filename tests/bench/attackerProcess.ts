import { attacks } from './attacks/all.ts'
import { makeAttacker, type Attack } from './attacks/attacker.ts'

/**
 * Attacks from a process of its own, so that what a bystander feels is the server's doing alone. Says `ready`, and
 * after each attack it was asked for how often it was made: for so many milliseconds, or once alone when there are
 * none. `node attackerProcess.ts <address of the server>`.
 */
const attacker = await makeAttacker(process.argv[2]!)

process.on('message', ({ name, ms }: { readonly name: string; readonly ms: number }) => {
  const done = ms === 0 ? attackOnce(name) : attack(name, performance.now() + ms)
  void done.then((times) => process.send!(times))
})
process.send!('ready')

const named = (name: string): Attack => attacks.find((each) => each.name === name)!

/** Being refused, closed and cut off is what an attacker expects. Returns 1. */
const attackOnce = (name: string, nth = 0): Promise<number> =>
  named(name)
    .once(attacker, nth)
    .then(
      () => 1,
      () => 1,
    )

async function attack(name: string, until: number): Promise<number> {
  let nth = 0
  const again = async (): Promise<void> => {
    while (performance.now() < until) await attackOnce(name, nth++)
  }
  await Promise.all(Array.from({ length: named(name).atOnce }, again))
  return nth
}
