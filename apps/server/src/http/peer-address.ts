import type { Context } from 'hono'
import { z } from 'zod'
import { clientAddress, type TrustedProxies } from './trusted-proxies.ts'

/** What the Node server hands in with a request, as far as it is read here. */
const NodeBindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }),
})

/** The address that a request comes from; of headers, only what a trusted proxy wrote is believed. */
export function peerAddress(
  c: Context,
  { trustedProxies }: { trustedProxies: TrustedProxies | undefined },
): string | undefined {
  const socket = NodeBindings.safeParse(c.env).data?.incoming.socket.remoteAddress
  return clientAddress(socket, c.req.header('x-forwarded-for'), trustedProxies)
}
