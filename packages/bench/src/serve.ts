/** The server in a process of its own, as in an office: load and server share the machine, not a loop. */
import { makeLinks, syntheticRound } from '@phieu/commands'
import { defaultFlagLimits } from '@phieu/scoring'
import { readConfig, startServer } from '@phieu/server'
import { tellCpu } from './door/tell-cpu.ts'
import type { Ready } from './server-process.ts'

const wishes = new Set(process.argv)
const server = await startServer(readConfig(process.env), {
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
tellCpu()
process.on('disconnect', () => void server.close())
process.send?.({
  url: server.url,
  links,
  setupLink: server.firstRun.setupLink ?? '',
  enrolmentLink: server.firstRun.enrolmentLink ?? '',
} satisfies Ready)
