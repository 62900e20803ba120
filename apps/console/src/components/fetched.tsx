import { lazy, type ComponentType } from 'react'
import { FailureNote } from './failure-note.tsx'

/**
 * A part of a page that is fetched when it is first opened, as most visits do without it. Where it
 * does not arrive (no network, or a newer console has other files), that is said in its place: the
 * page around it stays, with all that was typed there.
 */
export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  return lazy(() => fetch().then(partOf<Props>, () => partOf<Props>(Unreached)))
}

function partOf<Props extends object>(part: ComponentType<Props>) {
  return { default: part }
}

function Unreached() {
  return <FailureNote failure={{ trouble: 'offline', faults: [] }} />
}
