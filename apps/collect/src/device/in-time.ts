/**
 * What a browser is asked for, unless it doesn't answer, as some never do until they are restarted. It is
 * counted in turns of a second, so that a page that was busy or asleep meanwhile takes nobody for silent.
 *
 * @param seconds - how long it may take
 * @throws a `TimeoutError` where it takes longer, beside what the work itself throws
 */
export function inTime<T>(work: PromiseLike<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    const wait = (left: number) => {
      if (left > 0) timer = setTimeout(() => wait(left - 1), 1_000)
      else reject(new DOMException('the browser does not answer', 'TimeoutError'))
    }
    wait(seconds)
  })
  return Promise.race([work, silence]).finally(() => clearTimeout(timer))
}
