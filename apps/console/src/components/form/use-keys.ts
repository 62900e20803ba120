import { useEffect } from 'react'

/**
 * Does something when a key is pressed anywhere on the page, but where somebody writes.
 *
 * @param keys - by what the key writes: `j`, `1`
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
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
