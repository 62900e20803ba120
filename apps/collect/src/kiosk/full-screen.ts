/**
 * Fills the screen and keeps it lit for as long as this is a kiosk. Browsers fill it only when
 * somebody taps, and let everybody out again, so each tap fills it anew; what holds the tablet itself
 * is its own lock (screen pinning, Guided Access), which the set-up asks for.
 *
 * @returns how to stop
 */
export function fillScreen(): () => void {
  const page = document.documentElement
  const fill = () => {
    // Not every browser has it: iPhones fill the screen from the home screen only.
    if (!document.fullscreenElement) page.requestFullscreen?.().catch(() => undefined)
  }
  const light = () => {
    if (document.visibilityState === 'visible') {
      void navigator.wakeLock?.request('screen').catch(() => undefined)
    }
  }
  document.addEventListener('click', fill)
  document.addEventListener('visibilitychange', light)
  light()
  return () => {
    document.removeEventListener('click', fill)
    document.removeEventListener('visibilitychange', light)
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  }
}
