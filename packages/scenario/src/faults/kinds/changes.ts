/** What lines change alike in what is sent and in what comes back. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Passage } from '../line.ts'

interface Message {
  headers: IncomingHttpHeaders
}

export function without<M extends Message>(names: readonly string[], message: M): M {
  const kept = Object.entries(message.headers).filter(([name]) => !names.includes(name))
  return { ...message, headers: Object.fromEntries(kept) }
}

export function said<M extends Message>(message: M, name: string, value: string): M {
  return { ...message, headers: { ...message.headers, [name]: value } }
}

/** With one byte changed: in JSON often to another sign that may stand there. */
export function altered(body: Buffer, below: Passage['below']): Buffer {
  const copy = Buffer.from(body)
  const at = below(Math.max(1, copy.length))
  const byte = copy[at]
  if (byte !== undefined) copy[at] = byte ^ (1 << below(4))
  return copy
}
