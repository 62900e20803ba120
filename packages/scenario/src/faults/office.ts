import { freePort } from '@phieu/commands'
import { makeBackup, restoreBackup } from '@phieu/server'
import { TakenIn } from '@phieu/office'
import { Ballot, Contact, localDate } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Asked } from '../asking.ts'
import { startServerProcess } from '../server-process.ts'
import { contentOf } from './notebook.ts'
import type { Another, Given, Owner, Right } from './take-up.ts'
import { noteWork } from './work.ts'

/** A server with a practice round, that may be killed and put back to a backup. */
export interface Office {
  url: string
  /** @param what - of the next round, or for an interviewer who had no phone until now */
  give: (owner: Owner, what?: Another) => Promise<Given>
  /** Makes a citizen's link ask for proof of work. */
  askForWork: (given: Given) => Promise<void>
  /** Moves its clock, from now on, so many days away from the right time. */
  setClock: (days: number) => Promise<void>
  /** Moves its rounds, by whichever ways lead there. */
  moveRound: (to: 'open' | 'closed' | 'approved') => Promise<void>
  /** Takes back what a phone sends by. */
  revoke: (right: Right) => Promise<void>
  /**
   * Decides about what was refused of these, came late, by rights taken back, or waits in review.
   *
   * @returns what was refused, and lies in the box by that
   */
  decide: (how: 'one by one' | 'as a list', of: readonly string[]) => Promise<string[]>
  /** How many ballots it has marked so. */
  flagged: (flag: string) => Promise<number>
  /** Of how many tablets of a link it has heard. */
  heard: (link: string) => Promise<number>
  /** How many envelopes there are, and where they are; `lost` ones are those that a restore lost. */
  box: () => Promise<Record<string, number>>
  /** Runs at the right time, with an open round and no backup to be put back to, whatever came before. */
  putInOrder: () => Promise<void>
  /** Takes in a phone's rescue file. @returns how many envelopes lie in a box by that */
  takeIn: (file: string) => Promise<number>
  /** All contacts that were kept. */
  contacts: () => Promise<Contact[]>
  /** The contents of all ballots that were opened and counted. */
  opened: () => Promise<string[]>
  /** Which of these envelopes ever lay in its box. */
  kept: (ids: readonly string[]) => Promise<string[]>
  kill: () => Promise<void>
  start: () => Promise<void>
  backUp: () => Promise<void>
  /**
   * Kills it, puts it back to a backup, and starts it.
   *
   * @param before - how many backups before the last one, of those that the plan has made
   * @returns which it was; `undefined` where there was none
   */
  putBack: (before: number) => Promise<'the newest' | 'an older one' | undefined>
  close: () => Promise<void>
}

const units = ['B00004', 'B00008', 'B00025', 'B00070']
const group = 'ND'

/** The code at the end of an address. */
function codeIn(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1)
}

/** Asked for one after the other by the same people; the next one by newer questionnaires. */
const rounds = ['practice-2026', 'practice-2027'] as const

const Numbers = z.record(z.string(), z.int())

export async function openOffice(): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'phieu-faults-'))
  const port = await freePort()
  const config = { dataDir: join(dataDir, 'data'), databaseUrl: undefined }
  const begin = () => startServerProcess(port, config.dataDir, 'without apps')
  let server = await begin()
  await server.ask({ what: 'next round' }, rounds[1])
  let made: string[] = []
  let backups = 0
  let turn = 0

  const askOfEach = async (question: Asked['asked']) =>
    Promise.all(rounds.map((round) => server.ask(question, round)))

  /** Of numbers by names, over all rounds. */
  async function sum(question: Asked['asked']): Promise<Record<string, number>> {
    const sums: Record<string, number> = {}
    for (const text of z.array(z.string()).parse(await askOfEach(question))) {
      for (const [name, n] of Object.entries(Numbers.parse(JSON.parse(text)))) {
        sums[name] = (sums[name] ?? 0) + n
      }
    }
    return sums
  }

  const office: Office = {
    url: `http://127.0.0.1:${port}`,
    async give(owner, what) {
      turn += 1
      const unit = units[turn % units.length] ?? ''
      const own = { what: 'link' as const, unit, group }
      const asked = {
        citizen: own,
        kiosk: { what: 'kiosk' as const, unit, group },
        invited: { what: 'invitation' as const, units, group },
        interviewer: {
          what: 'enrolment' as const,
          interviewer: what === 'interviewer' ? 'another' : 'practice',
        },
      }
      const round = rounds[what === 'round' ? 1 : 0]
      const answer = await server.ask(asked[owner], round)
      const [address = '', link = codeIn(address)] = z.array(z.string()).parse([answer].flat())
      return { owner, code: codeIn(address), link }
    },
    async askForWork({ owner, link }) {
      if (owner !== 'citizen' && owner !== 'kiosk') return
      noteWork(link)
      await server.ask({ what: 'work', link })
    },
    setClock: async (days) => void (await server.ask({ what: 'clock', days })),
    async takeIn(file) {
      const taken = z.array(z.string()).parse(await askOfEach({ what: 'take in', file }))
      const each = taken.map((text) => TakenIn.parse(JSON.parse(text)))
      return each.reduce((sum, { arrived, held }) => sum + arrived + held, 0)
    },
    contacts: async () =>
      z
        .array(z.array(z.string()))
        .parse(await askOfEach({ what: 'contacts' }))
        .flat()
        .map((contact) => Contact.parse(JSON.parse(contact))),
    opened: async () =>
      z
        .array(z.array(Ballot))
        .parse(await askOfEach({ what: 'ballots' }))
        .flat()
        .map(contentOf),
    kept: async (of) =>
      z.array(z.string()).parse(await server.ask({ what: 'receipts', of: [...of] })),
    moveRound: async (to) => void (await askOfEach({ what: 'move', to })),
    revoke: async ({ round, ...right }) =>
      void (await server.ask({ what: 'revoke', ...right }, round)),
    decide: async (how, of) =>
      z
        .array(z.array(z.string()))
        .parse(await askOfEach({ what: 'decide', how, of: [...of] }))
        .flat(),
    flagged: async (flag) => (await sum({ what: 'flags' }))[flag] ?? 0,
    heard: async (link) => Number(await server.ask({ what: 'heard', link })),
    box: () => sum({ what: 'box' }),
    async putInOrder() {
      made = []
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
      const backup = join(dataDir, `${backups}.zip`)
      await makeBackup(config, backup, { at: new Date() })
      made.push(backup)
    },
    async putBack(before) {
      const chosen = made.at(-1 - Math.min(before, made.length - 1))
      if (chosen === undefined) return undefined
      await server.kill()
      const at = new Date()
      const today = localDate(at, 'Asia/Ho_Chi_Minh')
      await restoreBackup(chosen, config, { replace: true, at, today })
      server = await begin()
      return chosen === made.at(-1) ? 'the newest' : 'an older one'
    },
    async close() {
      await server.kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return office
}
