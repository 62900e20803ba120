import { spawnSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Say } from '../say.ts'
import {
  command,
  freePort,
  initialise,
  openKit,
  start,
  urlOf,
  type PostgresKit,
} from './postgres.ts'

/** A primary that acknowledges nothing before its standby has it, as a country runs it. */
export interface PostgresPair {
  primary: string
  /** To be written to once it is promoted. */
  standby: string
  /** Ends the primary as a lost current does: no word to anybody. */
  losePrimary: () => void
  /** Starts the primary anew, as after an update of its system. */
  restartPrimary: () => void
  /** The primary waits for it from then on. */
  loseStandby: () => void
  startStandby: () => void
  /** Makes the standby the one that is written to. */
  promote: () => void
  close: () => void
}

/**
 * Starts both from installed binaries, as `openPostgres` does, whatever TEST_DATABASE_URL says.
 *
 * @throws Error with a sentence where there is no PostgreSQL to be had
 */
export async function openPostgresPair(say: Say): Promise<PostgresPair> {
  const kit = await openKit(say)
  const { programs, folder, password, owner } = kit
  const [port, standbyPort] = [await freePort(), await freePort()]
  const control = (data: string, ...args: readonly string[]) =>
    command(join(programs, 'pg_ctl'), [...args, '-D', join(folder, data)], owner)

  initialise(kit)
  start(kit, 'data', { port, durable: false })
  const from = `host=127.0.0.1 port=${port} user=phieu password=${password}`
  const copy = ['-D', join(folder, 'standby'), '-d', from, '--checkpoint=fast', '--no-sync']
  command(join(programs, 'pg_basebackup'), copy, owner)
  writeFileSync(join(folder, 'standby', 'standby.signal'), '')
  appendFileSync(
    join(folder, 'standby', 'postgresql.auto.conf'),
    `primary_conninfo = '${from} application_name=standby'\n`,
  )
  start(kit, 'standby', { port: standbyPort, durable: false })
  const primary = urlOf(kit, port)
  await waitForStandby(kit, primary)
  return {
    primary,
    standby: urlOf(kit, standbyPort),
    losePrimary: () => control('data', 'stop', '-m', 'immediate'),
    restartPrimary: () => {
      control('data', 'stop', '-m', 'fast')
      start(kit, 'data', { port, durable: false })
    },
    loseStandby: () => control('standby', 'stop', '-m', 'immediate'),
    startStandby: () => start(kit, 'standby', { port: standbyPort, durable: false }),
    promote: () => control('standby', 'promote', '-w'),
    close: () => kit.close(['data', 'standby']),
  }
}

/** From now on a commit waits for the standby. */
async function waitForStandby({ programs }: PostgresKit, url: string): Promise<void> {
  const ask = (statement: string) =>
    spawnSync(join(programs, 'psql'), [url, '-tAc', statement], { encoding: 'utf8' }).stdout.trim()
  ask(`alter system set synchronous_standby_names = 'standby'`)
  ask('select pg_reload_conf()')
  for (let looked = 0; looked < 300; looked += 1) {
    const attached = `select count(*) from pg_stat_replication where sync_state = 'sync' and state = 'streaming'`
    if (ask(attached) === '1') return
    await setTimeout(100)
  }
  throw new Error('the standby did not follow its primary within half a minute')
}
