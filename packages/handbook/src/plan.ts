import type { Source } from './sources.ts'

/** Rooms and who of them imports whom. */
export interface Plan {
  /** The name of its picture's file. */
  name: string
  title: string
  /** Every room with the rooms that it imports from, and by how many imports; in the order of the alphabet. */
  rooms: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The room that a path or a package's name stands for; nothing when it is none of this plan. */
export type RoomOf = (path: string) => string | undefined

export function planOf(
  name: string,
  title: string,
  sources: readonly Source[],
  roomOf: RoomOf,
): Plan {
  const rooms = new Map<string, Map<string, number>>()
  // A room of pictures or data alone has no source: it is known by who imports from it.
  const enter = (room: string) => {
    const known = rooms.get(room) ?? new Map<string, number>()
    rooms.set(room, known)
    return known
  }

  for (const { path, imports } of sources) {
    const room = roomOf(path)
    if (room === undefined) continue

    const known = enter(room)
    for (const imported of imports) {
      const other = roomOf(imported)
      if (other === undefined || other === room) continue
      enter(other)
      known.set(other, (known.get(other) ?? 0) + 1)
    }
  }
  return { name, title, rooms: sorted(new Map([...rooms].map(([room, to]) => [room, sorted(to)]))) }
}

/** The workspace by its short name: `survey` for `packages/survey/src/…` and `@phieu/survey`. */
export const workspaceOf: RoomOf = (path) =>
  /^(?:(?:apps|packages)\/|@phieu\/)([^/]+)/.exec(path)?.[1]

/** The folders directly below one workspace's `src`; a file that stands there alone is a room of its own. */
export function foldersOf(workspace: string): RoomOf {
  const start = `${workspace}/src/`
  return (path) => (path.startsWith(start) ? path.slice(start.length).split('/')[0] : undefined)
}

function sorted<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
