/**
 * Memory that is given back when nobody needs it: where Node is started with `--expose-gc`, as `npx pnpm start` and
 * the unit do. Else V8 keeps for its next work what the start and each busy time have left, as long as there is room.
 */

/** How often it is looked whether anybody asks for anything, in ms. */
const LOOK = 30_000

/** CPU between two looks, in ms: who takes less is at rest, though a console asks for news now and then. */
const REST = 300

/** CPU since memory was given back, in ms, from which on a collection, a tenth of a second, is worth it. */
const WORTH = 2000

/** Collects all that is not alive. Whoever comes meanwhile waits, some 0.1 s where 40 MB are alive. */
export function giveBack(): void {
  globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'sync' })
}

/** Gives back what each busy time has left, once nobody asks any more. @returns ends it */
export function keepGivingBack(): () => void {
  let [given, looked] = [cpuTime(), cpuTime()]
  const timer = setInterval(() => {
    const now = cpuTime()
    const isAtRest = now - looked < REST
    looked = now
    if (!isAtRest || now - given < WORTH) return
    giveBack()
    given = cpuTime()
  }, LOOK)
  timer.unref()
  return () => clearInterval(timer)
}

/** Of all threads since the program began, in ms. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
