/** An envelope that came, and its link. */
export interface Came {
  id: Buffer
  link: string
}

/** Measures what is done in between. */
export function startClock() {
  const begun = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1000 }
  }
}
