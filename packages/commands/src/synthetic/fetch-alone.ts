/**
 * `fetch` over a connection of its own. Whoever fills an office in its own process leaves it no time for seconds;
 * then the server closes the connections that it has kept, and what was just sent over one of them fails.
 */
export function fetchAlone(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('connection', 'close')
  return fetch(url, { ...init, headers })
}
