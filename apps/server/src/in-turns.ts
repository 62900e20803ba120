import { setImmediate } from 'node:timers/promises'

/** So long others wait at most for work that is done in turns, in ms. */
const TURN = 8

/** Does work for each of many, a few at a time: phones are answered in between. */
export async function inTurns<Each, Done>(
  all: Iterable<Each>,
  work: (each: Each) => Done,
): Promise<Done[]> {
  const done: Done[] = []
  let since = performance.now()
  for (const each of all) {
    done.push(work(each))
    if (performance.now() - since < TURN) continue
    await setImmediate()
    since = performance.now()
  }
  return done
}
