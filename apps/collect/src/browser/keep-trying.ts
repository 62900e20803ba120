/**
 * Does something at once, then every so many ms and when the network is back; what takes longer, as a proof of
 * work does, is not begun once more beside itself.
 *
 * @returns how to stop
 */
export function keepTrying(work: () => Promise<unknown>, every: number): () => void {
  let isBusy = false
  const again = async () => {
    if (isBusy) return
    isBusy = true
    // What can't be done now is tried again; where a tablet can't read its own memory its screen says so.
    await work().catch(() => undefined)
    isBusy = false
  }
  const tick = () => void again()
  const timer = setInterval(tick, every)
  window.addEventListener('online', tick)
  tick()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', tick)
  }
}
