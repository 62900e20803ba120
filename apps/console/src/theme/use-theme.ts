import { useEffect, useSyncExternalStore } from 'react'

/** What somebody chose; `auto` is as the computer is. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

const KEY = 'phieu.console.theme'
const CHANGED = 'phieu-theme'

/** The choice, which stays on this computer, and what it comes to now. */
export function useTheme() {
  const choice = useSyncExternalStore(listen, readChoice)
  const shown = useSyncExternalStore(listen, readShown)

  useEffect(() => {
    if (choice === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = choice
  }, [choice])

  return { choice, shown, choose }
}

function choose(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice)
  dispatchEvent(new Event(CHANGED))
}

function readChoice(): ThemeChoice {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

function readShown(): 'light' | 'dark' {
  const choice = readChoice()
  if (choice !== 'auto') return choice
  return matchMedia(dark).matches ? 'dark' : 'light'
}

const dark = '(prefers-color-scheme: dark)'

function listen(onChange: () => void): () => void {
  const computer = matchMedia(dark)
  computer.addEventListener('change', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    computer.removeEventListener('change', onChange)
    removeEventListener(CHANGED, onChange)
  }
}
