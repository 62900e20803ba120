/** The server in a process of its own, as in an office: load and server share the machine, not a loop. */
import { makeLinks, syntheticRound } from '@phieu/commands'
import { defaultFlagLimits } from '@phieu/scoring'
import { readConfig, startServer } from '@phieu/server'
import { readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { tellCpu } from './door/tell-cpu.ts'
import type { Held, Ready } from './server-process.ts'

const HOUR = 3_600_000

const wishes = new Set(process.argv)
let hours = 0
const server = await startServer(readConfig(process.env), {
  now: () => new Date(Date.now() + hours * HOUR),
  firstRound: syntheticRound(),
  serveApps: wishes.has('--apps'),
})
// The one phone of a bench stands for those of many interviewers: no day of theirs is a busy one.
const manyInterviewers = { ...defaultFlagLimits, interviewerDay: 10_000 }
await server.services.store.putFlagLimits(syntheticRound().id, manyInterviewers)
if (wishes.has('--box-only')) await server.services.counts.close()
const links = wishes.has('--links') ? Object.fromEntries(await makeLinks(server)) : {}
process.on('message', (message) => {
  if (message !== 'settle') return
  void server.services.counts.settle().then(() => process.send?.('settled'))
})
process.on('message', (message) => {
  if (message === 'an hour passes') {
    hours += 1
    process.send?.('passed')
  }
  if (message === 'held') process.send?.(whatIsHeld())
})
tellCpu()
process.on('disconnect', () => void server.close())
process.send?.({
  url: server.url,
  links,
  setupLink: server.firstRun.setupLink ?? '',
  enrolmentLink: server.firstRun.enrolmentLink ?? '',
} satisfies Ready)

function whatIsHeld(): Held {
  // What waits to be collected would hide what is kept.
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  const files = readdirSync('/proc/self/fd').length
  return { memory: rss, heap: heapUsed, files, handles: process.getActiveResourcesInfo().length }
}
