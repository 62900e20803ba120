import { openBallast } from '@phieu/collect/device/ballast.ts'
import { DeviceDatabase } from '@phieu/collect/device/database.ts'
import type { EnvelopeFiles } from '@phieu/collect/device/outbox/envelope-files.ts'
import { Dexie, type DBCore, type DBCoreTransaction } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { randomUUID } from 'node:crypto'

/**
 * How much a phone still takes. `full`: nothing more, but for what is let go of before. `full late`: it
 * says so only when it comes to the disk. `stuck`: there is not even room to delete.
 */
export type Room = 'enough' | 'full' | 'full late' | 'stuck'

/** One page of a phone, from its opening to its end: by itself, or killed after so many steps. */
export interface Life {
  isOver: () => boolean
  /** Ends it: what was not committed by now never was. */
  end: () => void
  /** Ends it by itself after so many more steps, of the database or over the line. */
  endAfter: (steps: number) => void
  /** One more step. @throws once it is over */
  step: () => void
  /** Resolves when it is over. */
  over: Promise<void>
  /** Aborted when it is over. */
  signal: AbortSignal
  transactions: DBCoreTransaction[]
}

/** What of a phone outlives its pages. */
export interface Storage {
  openDatabase: (life: Life) => DeviceDatabase
  /** `undefined` where the browser has none: what is sealed lies in the database alone. */
  files: EnvelopeFiles | undefined
  /** @param after - so many writes from now on bring it about; at once where none is said */
  turn: (room: Room, after?: number) => void
  hasRoom: () => boolean
  /** Another memory beside it, in the same browser. */
  openBeside: () => DeviceDatabase
  /** The browser deletes the database, and not the files. */
  loseDatabase: () => Promise<void>
  /** Leaves the database as an earlier version of the app had it: without indexes, and tables not in use. */
  makeEarlier: () => Promise<void>
  /** All that there is, on another phone. */
  copy: () => Promise<Storage>
  close: () => Promise<void>
}

export function beginLife(): Life {
  const ended = Promise.withResolvers<void>()
  const abort = new AbortController()
  const state = { left: Infinity, over: false }
  const life: Life = {
    isOver: () => state.over,
    end() {
      if (state.over) return
      state.over = true
      for (const each of life.transactions) tryToAbort(each)
      abort.abort()
      ended.resolve()
    },
    endAfter: (steps) => {
      state.left = steps
    },
    step() {
      state.left -= 1
      if (state.left < 0) life.end()
      if (state.over) throw new Error('this page was killed')
    },
    over: ended.promise,
    signal: abort.signal,
    transactions: [],
  }
  return life
}

interface Disk {
  room: Room
  /** So many writes find room on a full one. */
  spare: number
  /** After so many writes it turns, where it is to turn. */
  left: number
  next: Room
}

/** So many writes find room once the ballast was let go of. */
const BALLAST = 16

export function openStorage(hasFiles: boolean): Storage {
  // Dexie looks for a browser's database once, when it is loaded; a file before may have done so.
  Dexie.dependencies.indexedDB ??= new IDBFactory()
  Dexie.dependencies.IDBKeyRange ??= IDBKeyRange
  const name = randomUUID()
  const disk: Disk = { room: 'enough', spare: 0, left: 0, next: 'enough' }
  const opened: DeviceDatabase[] = []

  function openDatabase(life: Life): DeviceDatabase {
    const db = new DeviceDatabase(name)
    db.use({ stack: 'dbcore', name: 'faults', level: -2, create: (core) => breaking(core, life) })
    db.room = openBallast(db, undefined)
    opened.push(db)
    return db
  }

  function breaking(core: DBCore, life: Life): Partial<DBCore> {
    return {
      transaction(...asked) {
        life.step()
        const begun = core.transaction(...asked)
        life.transactions.push(begun)
        life.transactions.splice(0, life.transactions.length - 50)
        return begun
      },
      table(named) {
        const table = core.table(named)
        return {
          ...table,
          async mutate(request) {
            life.step()
            const isWrite = request.type === 'add' || request.type === 'put'
            const taken = takes(isWrite)
            if (taken === 'no') {
              tryToAbort(request.trans)
              throw new DOMException('no room', 'QuotaExceededError')
            }
            if (disk.room !== 'enough' && named === 'ballast' && !isWrite) disk.spare = BALLAST
            const done = await table.mutate(request)
            if (taken === 'and loses it') tryToAbort(request.trans)
            return done
          },
        }
      },
    }
  }

  /** What the disk does with one more change. */
  function takes(isWrite: boolean): 'yes' | 'no' | 'and loses it' {
    if (isWrite && disk.left > 0) {
      disk.left -= 1
      if (disk.left === 0) disk.room = disk.next
    }
    if (disk.room === 'stuck') return 'no'
    if (disk.room === 'enough' || !isWrite) return 'yes'
    if (disk.spare === 0) return disk.room === 'full' ? 'no' : 'and loses it'
    disk.spare -= 1
    return 'yes'
  }

  async function loseDatabase() {
    for (const db of opened) db.close()
    await Dexie.delete(name)
  }

  async function makeEarlier() {
    const rows = await readAll(new DeviceDatabase(name))
    await loseDatabase()
    const earlier = new Dexie(name)
    const keys = rows.map(({ table, key }) => [table, key] as const)
    earlier.version(0.5).stores(Object.fromEntries(keys))
    for (const { table, all } of rows) await earlier.table(table).bulkPut(all)
    earlier.close()
  }

  const files = hasFiles ? filesOn(disk) : undefined
  return {
    openDatabase,
    files,
    turn: (room, after = 0) =>
      Object.assign(disk, { spare: 0, left: after, next: room, ...(after === 0 && { room }) }),
    hasRoom: () => disk.room === 'enough' && disk.left === 0,
    openBeside: () => new DeviceDatabase(`${name}-beside`),
    loseDatabase,
    makeEarlier,
    async copy() {
      const other = openStorage(hasFiles)
      const db = other.openDatabase(beginLife())
      for (const { table, all } of await readAll(new DeviceDatabase(name))) {
        await db.table(table).bulkPut(all)
      }
      for (const id of (await files?.list()) ?? []) {
        await other.files?.write(id, (await files?.read(id)) ?? '')
      }
      return other
    },
    close: loseDatabase,
  }
}

/** The rows of those tables that have any; closes the database. */
async function readAll(db: DeviceDatabase) {
  const rows: { table: string; key: string; all: unknown[] }[] = []
  await db.open()
  for (const table of db.tables) {
    const all: unknown[] = await table.toArray()
    const { primKey } = table.schema
    if (all.length > 0) rows.push({ table: table.name, key: primKey.src, all })
  }
  db.close()
  return rows
}

function tryToAbort(transaction: DBCoreTransaction): void {
  try {
    transaction.abort()
  } catch {
    // it has ended already
  }
}

function filesOn(disk: { room: Room }): EnvelopeFiles {
  const files = new Map<string, string>()
  return {
    list: async () => [...files.keys()],
    read: async (id) => files.get(id),
    write: async (id, text) => {
      if (disk.room !== 'enough') throw new DOMException('no room', 'QuotaExceededError')
      files.set(id, text)
    },
    remove: async (id) => void files.delete(id),
  }
}
