/** A mail server (SMTP) by its bare replies, for what no library of one would do. */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

const polite = { EHLO: '250 ok', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go', '.': '250 ok' }

/** What it says otherwise than a polite one; nothing hangs up. */
export type RudeReplies = Partial<Record<keyof typeof polite, string>>

/** A reply that never comes to its end, a little every moment. */
export const DRIPS = '…'

export async function openRudeMailServer(says: RudeReplies) {
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const dripping = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    socket.write('220 rude\r\n')
    createInterface(socket).on('line', (line) => {
      const command = commandIn(line)
      if (command) answer(socket, { ...polite, ...says }[command])
    })
  })

  function answer(socket: Socket, reply: string) {
    if (reply === '') socket.destroy()
    else if (reply !== DRIPS) socket.write(`${reply}\r\n`)
    else {
      timers.add(setInterval(() => socket.write('250-'), 10))
      dripping.resolve()
    }
  }

  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    /** Comes to an end when it begins to drip. */
    dripping: dripping.promise,
    async close() {
      for (const timer of timers) clearInterval(timer)
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function commandIn(line: string): keyof typeof polite | undefined {
  // Whose EHLO is not understood says HELO, and would wait a minute for an answer to it.
  if (line.startsWith('HELO ')) return 'EHLO'
  return (['EHLO', 'MAIL', 'RCPT', 'DATA', '.'] as const).find(
    (each) => line === each || line.startsWith(`${each} `),
  )
}
