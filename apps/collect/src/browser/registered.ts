/** The worker of this app; `undefined` also where a page may not even ask for it. */
export async function registered(
  workers: ServiceWorkerContainer | undefined,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await workers?.getRegistration()
  } catch {
    return undefined
  }
}
