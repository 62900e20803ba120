/** Keeps the app on the phone, once the first screen stands. */
export function registerSW(): void {
  void navigator.serviceWorker.register('/worker.js')
}
