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
  return response.json().catch(() => undefined)
}

/** What is answered in our server's place by a Wi-Fi that wants a sign-in, where no page is blocked. */
const SIGN_IN = [401, 403, 407, 511]

/**
 * Whether somebody on the way has answered in our server's place: the sign-in page of a Wi-Fi. Of a
 * reply that was read and is not ours.
 */
export function isSignIn({ type, ok, status, headers }: Response): boolean {
  if (type === 'opaqueredirect') return true
  const isJson = /\bjson\b/.test(headers.get('content-type') ?? '')
  return !isJson && (ok || SIGN_IN.includes(status))
}
