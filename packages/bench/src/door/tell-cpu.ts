/** Answers `cpu` from the parent process with the CPU that this one has used, in ms. */
export function tellCpu(): void {
  process.on('message', (message) => {
    if (message !== 'cpu') return
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: (user + system) / 1000 })
  })
}
