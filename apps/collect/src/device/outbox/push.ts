import { Problem } from '@phieu/survey'

/** `fetch`, or whatever carries a request to the server: the narrowest port that will do. */
export type Push = (path: string, init: RequestInit) => Promise<Response>

/** How long a request may take before nobody is believed to answer, in ms (one minute). */
const PATIENCE = 60_000

/** Carries requests over the network, and gives up on a connection that hangs. */
export const pushByFetch: Push = (path, init) =>
  fetch(path, {
    ...init,
    // Our server sends nobody elsewhere: who does so stands in between, and must not get the body.
    redirect: 'manual',
    signal: init.signal ?? AbortSignal.timeout(PATIENCE),
  })

/** What the server says is wrong; `undefined` when whoever answered was not our server. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  const read = Problem.safeParse(await readJson(response))
  return read.data
}

/** The reply's JSON; `undefined` when it is none, as the login page of a hotel's Wi-Fi. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '')
  try {
    const read: unknown = JSON.parse(text)
    whole.add(response)
    return read
  } catch {
    if (text.trimStart().startsWith('<')) whole.add(response)
    return undefined
  }
}

/** Replies that were read and are a page or JSON, whatever they are called by who has sent them: nothing broke off. */
const whole = new WeakSet<Response>()

/** What is answered in our server's place by a Wi-Fi that wants a sign-in, where no page is blocked. */
const SIGN_IN = [401, 403, 407, 511]

/**
 * No word of our server. `offline`: nobody answered, or something on the way that failed. `captive`:
 * somebody answered who wants a sign-in first, as a Wi-Fi does.
 */
export type Cut = 'offline' | 'captive'

/** Who has answered in our server's place. Of a reply that was read and is not ours. */
export function cutBy(response: Response): Cut {
  const { type, ok, status, headers } = response
  // A Wi-Fi that tells of its sign-in to programs (RFC 8908) says `application/captive+json`.
  const kind = headers.get('content-type') ?? ''
  const isJson = kind.includes('json') && !kind.includes('captive')
  const isSaid = (!isJson || whole.has(response)) && (ok || SIGN_IN.includes(status))
  return type === 'opaqueredirect' || isSaid ? 'captive' : 'offline'
}

/** Whether nothing else need be tried by this line now. */
export function isCut(outcome: unknown): outcome is Cut {
  return outcome === 'offline' || outcome === 'captive'
}

/** Whether what came of asking says nothing of the thing itself: then what the phone has kept holds. */
export function saysNothing({ outcome }: { outcome: string }): boolean {
  return isCut(outcome) || outcome === 'unavailable'
}
