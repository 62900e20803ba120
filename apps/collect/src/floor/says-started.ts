/** Tells `floor.js` that the app runs: whatever it has said about this browser was wrong. */
export function saysStarted(): void {
  document.documentElement.dataset['app'] = 'runs'
  document.getElementById('cannot')?.setAttribute('hidden', '')
}
