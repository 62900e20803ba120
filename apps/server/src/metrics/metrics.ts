import type { MiddlewareHandler } from 'hono'

/** What can be known of a running server from outside, and nothing of a ballot. */
export interface Metrics {
  /** Counts what people who have signed in ask for. */
  watch: MiddlewareHandler
  /** In the text format of Prometheus. */
  write: () => Promise<string>
  contentType: string
}

/** Where metrics are asked for. */
export interface MetricsPlace {
  host: string
  port: number
}
