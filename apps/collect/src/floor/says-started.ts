/** Whether `floor.js` has found that this page may keep nothing: then nothing can be answered. */
export function mayKeepNothing(): boolean {
  return document.documentElement.dataset['cannot'] === 'blocked'
}

/** Tells `floor.js` that the app runs: whatever it has said about this browser was wrong. */
export function saysStarted(): void {
  document.documentElement.dataset['app'] = 'runs'
  document.getElementById('cannot')?.setAttribute('hidden', '')
}
