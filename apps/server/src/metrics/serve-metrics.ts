import { once } from 'node:events'
import { createServer } from 'node:http'
import { portTaken } from '../start-error.ts'
import type { Metrics, MetricsPlace } from './metrics.ts'

/**
 * Answers `GET /metrics` at an address of its own, which no proxy leads to.
 *
 * @returns what ends it, and the port, also where any would do
 */
export async function serveMetrics(metrics: Metrics, { host, port }: MetricsPlace) {
  const http = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.write().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  http.listen(port, host)
  await once(http, 'listening').catch(portTaken(port, 'METRICS_LISTEN'))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port was opened')
  return {
    port: address.port,
    close: async () => {
      const closed = once(http, 'close')
      http.close()
      http.closeAllConnections()
      await closed
    },
  }
}
