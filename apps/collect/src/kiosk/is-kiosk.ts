/** Where the page finds, before anything shows, that this tablet is a kiosk. */
const KIOSK = 'kiosk'

/**
 * Whether this tablet is known to be a kiosk: then nothing shows but what belongs to one. A hint: a
 * power cut may take it, and what is in the database brings it back.
 */
export function isKiosk(): boolean {
  try {
    return localStorage.getItem(KIOSK) !== null
  } catch {
    return false // forbidden: the database is looked at
  }
}

/** Remembers it for the next start, or forgets it. */
export function hintKiosk(is: boolean): void {
  try {
    if (is) localStorage.setItem(KIOSK, 'yes')
    else localStorage.removeItem(KIOSK)
  } catch {
    // Forbidden: each start finds it a moment later.
  }
}
