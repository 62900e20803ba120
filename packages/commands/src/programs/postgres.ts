import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findProgram, foldersIn, isRoot } from './programs.ts'
import type { Say } from '../say.ts'
import { installPackages } from './system-packages.ts'

export interface PostgresServer {
  /** `postgres://…`, with the right to make databases. */
  url: string
  /** Ends the server and deletes its folder; does not wait, so that it can be done at `exit`. */
  close: () => void
}

/**
 * A PostgreSQL server for the tests: the one that TEST_DATABASE_URL names, else one of its own.
 *
 * Its own is started from installed binaries (fetched from the distribution's packages where there
 * are none), as a user who is not root, in a temporary folder, on a free port of the loopback, and
 * closed when this process ends, however it ends short of SIGKILL.
 *
 * @param durable - its commits wait for the disk: for whoever measures them
 * @throws Error with a sentence that says what to do when there is none to be had
 */
export async function openPostgres(say: Say, { durable = false } = {}): Promise<PostgresServer> {
  const named = process.env.TEST_DATABASE_URL
  if (named) return { url: named, close: () => {} }

  const kit = await openKit(say)
  const port = await freePort()
  initialise(kit)
  start(kit, 'data', { port, durable })
  return { url: urlOf(kit, port), close: () => kit.close(['data']) }
}

/** What servers in one temporary folder are made of. */
export interface PostgresKit {
  /** The folder that holds `initdb` and `pg_ctl`. */
  programs: string
  folder: string
  password: string
  owner: Owner
  /** Ends the servers whose data lie in these folders, and deletes everything. */
  close: (data: readonly string[]) => void
}

/** A folder with a password; whatever is started in it ends with this process. */
export async function openKit(say: Say): Promise<PostgresKit> {
  const programs = await ensurePrograms(say)
  const owner = isRoot() ? ordinaryUser() : {}
  const folder = mkdtempSync(join(tmpdir(), 'phieu-postgres-'))
  const end = (data: readonly string[]) => {
    for (const each of data) {
      const args = ['stop', '-D', join(folder, each), '-m', 'immediate']
      spawnSync(join(programs, 'pg_ctl'), args, { ...owner, cwd: '/' })
    }
    rmSync(folder, { recursive: true, force: true })
  }
  const atExit = () => end(['data', 'standby'])
  process.on('exit', atExit)

  const password = randomBytes(18).toString('base64url')
  writeFileSync(join(folder, 'password'), password)
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(join(folder, 'password'), owner.uid, owner.gid)
    chownSync(folder, owner.uid, owner.gid)
  }
  const close = (data: readonly string[]) => {
    process.off('exit', atExit)
    end(data)
  }
  return { programs, folder, password, owner, close }
}

/** Who a program is started as; the present user where nothing is said. */
interface Owner {
  uid?: number
  gid?: number
}

export function urlOf({ password }: PostgresKit, port: number): string {
  return `postgres://phieu:${password}@127.0.0.1:${port}/postgres`
}

export function initialise({ programs, folder, owner }: PostgresKit): void {
  const args = ['-D', join(folder, 'data'), '-U', 'phieu', '--pwfile', join(folder, 'password')]
  const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']
  command(join(programs, 'initdb'), [...args, ...settings], owner)
}

/** Starts the server whose data lie in a folder of the kit. */
export function start(
  { programs, folder, owner }: PostgresKit,
  data: string,
  { port, durable }: { port: number; durable: boolean },
): void {
  // The data is thrown away, so nothing waits for the disk where nobody wishes it.
  const fsync = durable ? 'on' : 'off'
  const settings = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=${fsync} -c max_connections=60`
  const args = ['start', '-w', '-t', '60', '-D', join(folder, data)]
  const log = join(folder, `${data}.log`)
  command(join(programs, 'pg_ctl'), [...args, '-l', log, '-o', settings], owner, log)
}

/** @throws Error with what the program wrote, and its log, when it fails */
export function command(path: string, args: readonly string[], owner: Owner, log?: string): void {
  // The server keeps the streams that it inherits: with pipes, this would wait for its end.
  const stdio = log === undefined ? 'pipe' : 'ignore'
  const { status, stderr, error } = spawnSync(path, args, { ...owner, cwd: '/', stdio })
  if (status === 0) return

  const written = log === undefined ? String(stderr) : readLog(log)
  throw new Error(`${path} failed: ${error?.message ?? written}`)
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return 'it left no log'
  }
}

/** The folder that holds `initdb` and `pg_ctl`. */
async function ensurePrograms(say: Say): Promise<string> {
  const found = await findPrograms()
  if (found) return found

  await installPackages(['postgresql'], 'the tests of the store on PostgreSQL', say)
  const installed = await findPrograms()
  if (installed) return installed

  throw new Error(
    'The tests need a PostgreSQL server. Install PostgreSQL (initdb and pg_ctl), or name a server ' +
      'that may be filled with test databases in TEST_DATABASE_URL.',
  )
}

async function findPrograms(): Promise<string | undefined> {
  const versions = await foldersIn('/usr/lib/postgresql')
  const newestFirst = versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  const folders = [...newestFirst.map((folder) => join(folder, 'bin')), '/usr/local/bin']
  const initdb = await findProgram(['initdb'], folders)
  // A link to it lies where the programs beside it are not.
  return initdb && dirname(await realpath(initdb))
}

/** PostgreSQL refuses to run as root: the user of the distribution's package, else `nobody`. */
export function ordinaryUser(): Owner {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.')
}

/** A port of the loopback that nobody listens on, for the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no free port on the loopback'))
      })
    })
  })
}
