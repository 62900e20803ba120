import type { Page, Request } from 'playwright-core'

/**
 * Watches what a page loads from now on, but for answers of the server's endpoints.
 *
 * @returns what has come so far: paths, and sizes as sent, in bytes
 */
export function watchLoads(page: Page): () => Promise<{ path: string; size: number }[]> {
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))

  return () =>
    Promise.all(
      requests
        .map((request) => ({ request, path: new URL(request.url()).pathname }))
        .filter(({ path }) => !path.startsWith('/api/'))
        // Asked only now: a page that is closed meanwhile can't say it.
        .map(async ({ request, path }) => ({
          path,
          size: (await request.sizes()).responseBodySize,
        })),
    )
}
