import { freePort } from '@phieu/commands'
import { makeBackup, restoreBackup } from '@phieu/server'
import { Ballot, Contact, localDate } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startServerProcess } from '../server-process.ts'
import { contentOf } from './notebook.ts'
import type { Given, Owner } from './take-up.ts'
import { noteWork } from './work.ts'

/** A server with a practice round, that may be killed and put back to a backup. */
export interface Office {
  url: string
  give: (owner: Owner) => Promise<Given>
  /** Makes a citizen's link ask for proof of work. */
  askForWork: (given: Given) => Promise<void>
  /** Moves its clock, from now on, so many days away from the right time. */
  setClock: (days: number) => Promise<void>
  /** Moves its round, by whichever ways lead there. */
  moveRound: (to: 'open' | 'closed' | 'approved') => Promise<void>
  /** Takes back what a phone sends by. */
  revoke: (right: { by: 'link' | 'invitation' | 'device'; code: string }) => Promise<void>
  /** Decides about what was refused of these, came late, by rights taken back, or waits in review. */
  decide: (how: 'one by one' | 'as a list', of: readonly string[]) => Promise<void>
  /** How many envelopes there are, and where they are. */
  box: () => Promise<Record<string, number>>
  /** Runs at the right time, with an open round and no backup to be put back to, whatever came before. */
  putInOrder: () => Promise<void>
  /** Takes in a phone's rescue file. */
  takeIn: (file: string) => Promise<void>
  /** All contacts that were kept. */
  contacts: () => Promise<Contact[]>
  /** The contents of all ballots that were opened and counted. */
  opened: () => Promise<string[]>
  /** Which of these envelopes ever lay in its box. */
  kept: (ids: readonly string[]) => Promise<string[]>
  kill: () => Promise<void>
  start: () => Promise<void>
  backUp: () => Promise<void>
  /** Kills it, puts it back to its last backup, and starts it. @returns whether there was one */
  putBack: () => Promise<boolean>
  close: () => Promise<void>
}

const units = ['B00004', 'B00008', 'B00025', 'B00070']
const group = 'ND'

export async function openOffice(): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'phieu-faults-'))
  const port = await freePort()
  const config = { dataDir: join(dataDir, 'data'), databaseUrl: undefined }
  const begin = () => startServerProcess(port, config.dataDir, 'without apps')
  let server = await begin()
  let backup: string | undefined
  let backups = 0
  let turn = 0

  const office: Office = {
    url: `http://127.0.0.1:${port}`,
    async give(owner) {
      turn += 1
      const unit = units[turn % units.length] ?? ''
      const link = { what: 'link' as const, unit, group }
      const asked = {
        citizen: link,
        kiosk: link,
        invited: { what: 'invitation' as const, units, group },
        interviewer: { what: 'enrolment' as const },
      }
      const made = z.string().parse(await server.ask(asked[owner]))
      return { owner, code: made.slice(Math.max(made.lastIndexOf('/'), made.lastIndexOf('#')) + 1) }
    },
    async askForWork({ owner, code }) {
      if (owner !== 'citizen' && owner !== 'kiosk') return
      noteWork(code)
      await server.ask({ what: 'work', link: code })
    },
    setClock: async (days) => void (await server.ask({ what: 'clock', days })),
    takeIn: async (file) => void (await server.ask({ what: 'take in', file })),
    contacts: async () =>
      z
        .array(z.string())
        .parse(await server.ask({ what: 'contacts' }))
        .map((contact) => Contact.parse(JSON.parse(contact))),
    opened: async () =>
      z
        .array(Ballot)
        .parse(await server.ask({ what: 'ballots' }))
        .map(contentOf),
    kept: async (of) =>
      z.array(z.string()).parse(await server.ask({ what: 'receipts', of: [...of] })),
    moveRound: async (to) => void (await server.ask({ what: 'move', to })),
    revoke: async (right) => void (await server.ask({ what: 'revoke', ...right })),
    decide: async (how, of) => void (await server.ask({ what: 'decide', how, of: [...of] })),
    box: async () =>
      z
        .record(z.string(), z.int())
        .parse(JSON.parse(z.string().parse(await server.ask({ what: 'box' })))),
    async putInOrder() {
      backup = undefined
      if (!server.runs()) server = await begin()
      await office.setClock(0)
      await office.moveRound('open')
    },
    kill: () => server.kill(),
    start: async () => {
      server = await begin()
    },
    async backUp() {
      backups += 1
      backup = join(dataDir, `${backups}.zip`)
      await makeBackup(config, backup, { at: new Date() })
    },
    async putBack() {
      if (backup === undefined) return false
      await server.kill()
      const at = new Date()
      const today = localDate(at, 'Asia/Ho_Chi_Minh')
      await restoreBackup(backup, config, { replace: true, at, today })
      server = await begin()
      return true
    },
    async close() {
      await server.kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return office
}
