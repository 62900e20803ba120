import { useEffect } from 'react'

/** Kept on this computer. */
const KEPT = 'phieu.console.keys'

/** Whether keys that write a letter do something; who dictates, or hits keys by chance, switches them off (WCAG 2.1.4). */
export function hasKeys(): boolean {
  return localStorage.getItem(KEPT) !== 'off'
}

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, 'off')
}

/**
 * Does something when a key is pressed anywhere on the page, but where somebody writes.
 *
 * @param keys - by what the key writes: `j`, `1`
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (
        !act ||
        !hasKeys() ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isWriting(event.target)
      )
        return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(writing) !== null
}

const writing = 'textarea, select, input:not([type=radio]):not([type=checkbox])'
