/** Where a tablet keeps that it is a kiosk: read before anything shows, and so not in the database. */
export const KIOSK = 'kiosk'

/** Whether this tablet is a kiosk: then nothing shows but what belongs to one. */
export function isKiosk(): boolean {
  try {
    return localStorage.getItem(KIOSK) !== null
  } catch {
    return false // forbidden: it can't have become one
  }
}
