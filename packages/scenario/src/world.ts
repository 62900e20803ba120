import { freePort } from '@phieu/commands'
import { Ballot } from '@phieu/survey'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openPhone, type Phone, type PhoneOptions } from './phone.ts'
import { startServerProcess } from './server-process.ts'

/** A real server with a practice round on an empty database, and the phones around it. */
export interface World {
  /** Without a slash at the end. */
  url: string
  /** Opens a browser that has never seen the app; closed with the world. */
  openPhone: (options?: PhoneOptions) => Promise<Phone>
  /** A fresh citizen's link. */
  makeLink: (unit: string, group: string) => Promise<string>
  /** A fresh enrolment link for an interviewer's phone. */
  makeEnrolment: () => Promise<string>
  /** Makes the first admin of the console, once. */
  setupLink: () => string
  /** Every ballot of the practice round, once all that lies in its box has been counted. */
  ballots: () => Promise<Ballot[]>
  /** All that lies in the boxes and may be counted has been: pages opened from now on show it. */
  settleCount: () => Promise<void>
  /** A day ends: what somebody used of a right, or through a link, is shown from the next one on. */
  endDay: () => Promise<void>
  /** Which of these envelopes ever lay in the box of the server. */
  kept: (envelopes: readonly string[]) => Promise<string[]>
  stopServer: () => Promise<void>
  killServer: () => Promise<void>
  /** Starts the server again, on the same port and data. */
  startServer: () => Promise<void>
  close: () => Promise<void>
}

export async function openWorld(): Promise<World> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'phieu-world-'))
  // The master key lies beside the data, and goes with them.
  const dataDir = join(folder, 'data')
  const phones: Phone[] = []
  let server = await startServerProcess(port, dataDir)
  return {
    url: `http://localhost:${port}`,
    openPhone: async (options) => {
      const phone = await openPhone(options)
      phones.push(phone)
      return phone
    },
    makeLink: async (unit, group) =>
      z.string().parse(await server.ask({ what: 'link', unit, group })),
    makeEnrolment: async () =>
      z.string().parse(await server.ask({ what: 'enrolment', interviewer: 'practice' })),
    setupLink: () => z.string().parse(server.setupLink),
    ballots: async () => z.array(Ballot).parse(await server.ask({ what: 'ballots' })),
    settleCount: async () => void (await server.ask({ what: 'count' })),
    endDay: async () => void (await server.ask({ what: 'midnight' })),
    kept: async (of) =>
      z.array(z.string()).parse(await server.ask({ what: 'receipts', of: [...of] })),
    stopServer: () => server.stop(),
    killServer: () => server.kill(),
    startServer: async () => {
      server = await startServerProcess(port, dataDir)
    },
    close: async () => {
      await Promise.all(phones.map((phone) => phone.close()))
      await server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
