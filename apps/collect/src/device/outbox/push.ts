import { Problem } from '@phieu/survey'

/** `fetch`, or whatever carries a request to the server: the narrowest port that will do. */
export type Push = (path: string, init: RequestInit) => Promise<Response>

/** How long a request may take before nobody is believed to answer, in ms (one minute). */
const PATIENCE = 60_000

/** Carries requests over the network, and gives up on a connection that hangs. */
export const pushByFetch: Push = (path, init) =>
  fetch(path, { ...init, signal: init.signal ?? AbortSignal.timeout(PATIENCE) })

/** What the server says is wrong; `undefined` when whoever answered was not our server. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  const read = Problem.safeParse(await readJson(response))
  return read.data
}

/** The reply's JSON; `undefined` when it is none, as the login page of a hotel's Wi-Fi. */
export async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}
