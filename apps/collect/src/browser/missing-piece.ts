/** How Chromium, Firefox and WebKit say that a part of the app could not be loaded. */
const SAID =
  /dynamically imported module|importing a module script failed|unable to preload|failed to load module/i

/** Whether a screen can't be because its file is gone: a newer version has taken its place. */
export function isMissingPiece(error: unknown): boolean {
  return error instanceof Error && SAID.test(error.message)
}

const KEY = 'loaded anew'

/** At most so often the page is loaded anew by itself, in ms (one minute). */
const PAUSE = 60_000

/**
 * Loads the page anew, where that may help and hasn't just been tried: the screen stays the same,
 * and what was answered is on the phone.
 */
export function loadAnew(page: Window): void {
  try {
    const last = Number(page.sessionStorage.getItem(KEY) ?? 0)
    if (!page.navigator.onLine || Math.abs(Date.now() - last) < PAUSE) return
    page.sessionStorage.setItem(KEY, String(Date.now()))
  } catch {
    return // where nothing can be kept, it might go on for ever
  }
  reload(page)
}

/** Loads the screen that is asked for anew, from the app: what the reload button does. */
export function reload({ location }: Window): void {
  // Without a worker the server answers `/` with the office's front door, where no draft waits.
  if (location.pathname === '/') location.replace('/phone')
  else location.reload()
}
