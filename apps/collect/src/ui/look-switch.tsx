import { useSyncExternalStore } from 'react'

/** How the page looks: as the device is set; with larger letters; black on white for bright sun. */
export const looks = ['device', 'large', 'sun'] as const
export type Look = (typeof looks)[number]

/** `floor.js` puts it on before anything shows, by the same names. */
const KEPT = 'look'

/** Puts a look on, and keeps it for the next visit where the browser lets us. */
export function wearLook(look: Look): void {
  document.documentElement.dataset[KEPT] = look
  window.dispatchEvent(new Event(KEPT))
  try {
    localStorage.setItem(KEPT, look)
  } catch {
    // Forbidden or full: it holds until the page is closed.
  }
}

/** One tap to the next look; what it is now is said to whoever can't see it. */
export function LookSwitch({ labels }: { labels: Readonly<Record<Look, string>> }) {
  const look = useSyncExternalStore(watch, readLook, () => 'device' as const)
  const next = looks[(looks.indexOf(look) + 1) % looks.length] ?? 'device'
  return (
    <button
      className="language"
      type="button"
      aria-label={labels[look]}
      onClick={() => wearLook(next)}
    >
      Aa
    </button>
  )
}

function readLook(): Look {
  const worn = document.documentElement.dataset[KEPT]
  return looks.find((look) => look === worn) ?? 'device'
}

function watch(then: () => void): () => void {
  window.addEventListener(KEPT, then)
  return () => window.removeEventListener(KEPT, then)
}
