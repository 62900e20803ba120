/** Does something at once, then every so many ms and when the network is back. @returns how to stop */
export function keepTrying(work: () => Promise<unknown>, every: number): () => void {
  // What can't be done now is tried again; where a tablet can't read its own memory its screen says so.
  const again = () => void work().catch(() => undefined)
  const timer = setInterval(again, every)
  window.addEventListener('online', again)
  again()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', again)
  }
}
