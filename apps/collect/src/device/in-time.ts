/**
 * What a browser is asked for, unless it doesn't answer, as some never do until they are restarted. It is
 * counted in turns of a second, so that a page that was busy or asleep meanwhile takes nobody for silent.
 *
 * @param seconds - how long it may take, asked at each turn
 * @throws a `TimeoutError` where it takes longer, beside what the work itself throws
 */
export function inTime<T>(work: PromiseLike<T>, seconds: number | (() => number)): Promise<T> {
  const patience = typeof seconds === 'number' ? () => seconds : seconds
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    const wait = (waited: number) => {
      if (waited < patience()) timer = setTimeout(() => wait(waited + 1), 1_000)
      else reject(new DOMException('the browser does not answer', 'TimeoutError'))
    }
    wait(0)
  })
  return Promise.race([work, silence]).finally(() => clearTimeout(timer))
}
