import { lazy, useEffect, type ComponentType } from 'react'
import { FailureNote } from './failure-note.tsx'

/**
 * A part of a page that is fetched when it is first opened, as most visits do without it. Where it
 * does not arrive (no network, or a newer console has other files), that is said in its place: the
 * page around it stays, with all that was typed there. Opened once more, it is fetched once more.
 */
export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  const again = () => {
    Part = begin()
  }
  const begin = () =>
    lazy(() => fetch().then(partOf<Props>, () => partOf<Props>(() => <Unreached onGone={again} />)))
  let Part = begin()
  return function Fetched(props: Props) {
    return <Part {...props} />
  }
}

function partOf<Props extends object>(part: ComponentType<Props>) {
  return { default: part }
}

/** @param onGone - it was closed, or the page left */
function Unreached({ onGone }: { onGone: () => void }) {
  useEffect(() => onGone, [onGone])
  return <FailureNote failure={{ trouble: 'offline', faults: [] }} />
}
