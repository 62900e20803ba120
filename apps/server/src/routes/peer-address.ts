import type { Context } from 'hono'
import { z } from 'zod'

/** What the Node server hands in with a request, as far as it is read here. */
const NodeBindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }),
})

/** The address that a connection comes from; headers that claim another are not believed. */
export function peerAddress(c: Context): string | undefined {
  return NodeBindings.safeParse(c.env).data?.incoming.socket.remoteAddress
}
